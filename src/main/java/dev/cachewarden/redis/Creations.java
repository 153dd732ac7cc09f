package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.Restored;
import dev.cachewarden.core.snapshot.EntryContent;
import dev.cachewarden.core.snapshot.SavedEntry;

import io.lettuce.core.protocol.CommandType;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Puts strings back where there is no entry: SET key value NX, with PXAT where the entry ends, many
 * in one pipeline. Each is atomic by itself, so it needs no script, which takes a server twice the
 * time. A script sees to the rest: it says of what is there whether it is the same, and puts back
 * what servers refuse that do not know PXAT, which came with Redis 6.2. Safe for all threads.
 */
final class Creations {

    private static final String NX = "NX";
    private static final String PXAT = "PXAT";

    private final CommandGate gate;
    private final MarkedChanges scripts;
    private volatile boolean areRefused;

    /**
     * @param scripts put back what the server does not know how to create
     */
    Creations(CommandGate gate, MarkedChanges scripts) {
        this.gate = gate;
        this.scripts = scripts;
    }

    /** Whether the server does not know them. */
    boolean areRefused() {
        return areRefused;
    }

    /**
     * Puts entries back; answers in their order. Fails where the server refuses all of them, as it
     * will refuse the next.
     */
    CompletableFuture<List<Restored>> send(List<SavedEntry> entries) {
        CreationAnswer answer = new CreationAnswer(entries.size());
        return Answers.then(
                gate.sendAll(commands(entries, answer), answer),
                replies -> outcome(entries, replies));
    }

    private static List<BulkCommand> commands(List<SavedEntry> entries, CreationAnswer answer) {
        List<BulkCommand> commands = new ArrayList<>(entries.size());
        for (SavedEntry entry : entries) {
            EntryContent before = entry.before().orElseThrow();
            boolean isLast = commands.size() == entries.size() - 1;
            commands.add(
                    new BulkCommand(
                            kind(before),
                            entry.key(),
                            Optional.of(before.bytes()),
                            answer,
                            isLast));
        }
        return commands;
    }

    private static BulkCommand.Kind kind(EntryContent before) {
        return before.expiresAt().isEmpty()
                ? new BulkCommand.Kind(CommandType.SET, true, NX)
                : new BulkCommand.Kind(
                        CommandType.SET,
                        true,
                        NX,
                        PXAT,
                        Long.toString(before.expiresAt().getAsLong()));
    }

    private CompletableFuture<List<Restored>> outcome(
            List<SavedEntry> entries, List<CreationAnswer.Reply> replies) {
        List<SavedEntry> others =
                IntStream.range(0, replies.size())
                        .filter(i -> replies.get(i).isForScript())
                        .mapToObj(entries::get)
                        .toList();
        areRefused |= replies.stream().anyMatch(CreationAnswer.Reply::isUnknown);
        if (replies.stream().allMatch(CreationAnswer.Reply::isUnknown)) {
            return scripts.restoreInTurn(entries);
        }
        if (replies.stream().allMatch(reply -> reply.error().isPresent())) {
            return CompletableFuture.failedFuture(
                    gate.refusal(
                            replies.getFirst().error().orElseThrow(),
                            CommandType.SET,
                            entries.getFirst().key()));
        }
        return Answers.map(
                scripts.restoreOrFail(others), byScript -> restored(entries, replies, byScript));
    }

    private List<Restored> restored(
            List<SavedEntry> entries, List<CreationAnswer.Reply> replies, List<Restored> byScript) {
        Iterator<Restored> others = byScript.iterator();
        List<Restored> restored = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            CreationAnswer.Reply reply = replies.get(i);
            restored.add(
                    reply.isForScript()
                            ? byScript(reply, others.next())
                            : restored(entries.get(i).key(), reply));
        }
        return restored;
    }

    /** A user who may run no script is not shown whether what is there is the same. */
    private static Restored byScript(CreationAnswer.Reply reply, Restored said) {
        return reply.isMet() && said instanceof Restored.Failed ? Restored.WRITTEN_SINCE : said;
    }

    private Restored restored(ByteString key, CreationAnswer.Reply reply) {
        return reply.error().<Restored>map(error -> failed(key, error)).orElse(Restored.DONE);
    }

    private Restored failed(ByteString key, String error) {
        return new Restored.Failed(
                String.valueOf(gate.refusal(error, CommandType.SET, key).getMessage()));
    }
}
