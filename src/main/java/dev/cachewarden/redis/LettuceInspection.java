package dev.cachewarden.redis;

import dev.cachewarden.core.check.Ability;
import dev.cachewarden.core.check.Right;
import dev.cachewarden.core.check.ServerReport;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ServerFacts;
import dev.cachewarden.core.port.ServerInspection;

import io.lettuce.core.protocol.CommandType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Rights are shown by what reads, which is done, and by ACL DRYRUN for what changes something.
 *
 * @see <a href="https://redis.io/docs/latest/commands/acl-dryrun/">ACL DRYRUN</a>
 */
final class LettuceInspection implements ServerInspection {

    private static final Right ALLOWED = new Right.Allowed();
    private static final ByteString START = ByteString.utf8("0");

    private final CommandGate gate;
    private final ServerFacts facts;
    private final Clock clock;

    LettuceInspection(CommandGate gate, ServerFacts facts, Clock clock) {
        this.gate = gate;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public ServerReport report() {
        return new InfoReport(info("server"), info("replication"), info("keyspace"))
                .read(facts.version());
    }

    private String info(String section) {
        try {
            return Answers.await(gate.send(Requests.info(section)));
        } catch (CacheException e) {
            if (!e.isRefusal()) {
                throw e;
            }
            return "";
        }
    }

    @Override
    public Right right(Ability ability, List<ByteString> keys) {
        return switch (ability) {
            case SCAN -> tried(List.of(Requests.scan(START, keys.getFirst(), 1, clock)));
            case READ -> tried(keys.stream().flatMap(it -> reading(it).stream()).toList());
            case DELETE, SCRIPTS, TRANSACTIONS ->
                    asked(keys.stream().flatMap(it -> changing(ability, it).stream()).toList());
        };
    }

    private static List<Request<?>> reading(ByteString key) {
        return List.of(
                Requests.type(key),
                Requests.pttl(key),
                Requests.size(CommandType.STRLEN, key),
                Requests.start(key, 1),
                Requests.mget(List.of(key)));
    }

    /** By the first refusal. */
    private Right tried(List<Request<?>> requests) {
        CommandGate.Pipeline pipeline = gate.pipeline();
        List<CompletableFuture<?>> answers = new ArrayList<>();
        requests.forEach(it -> answers.add(pipeline.add(it)));
        pipeline.send();
        Right right = ALLOWED;
        for (CompletableFuture<?> answer : answers) {
            try {
                Answers.await(answer);
            } catch (CacheException e) {
                if (!e.isRefusal()) {
                    throw e;
                }
                right = right.equals(ALLOWED) ? new Right.Denied(words(e)) : right;
            }
        }
        return right;
    }

    private static List<List<String>> changing(Ability ability, ByteString key) {
        String name = key.toString();
        return switch (ability) {
            case DELETE -> List.of(List.of("UNLINK", name));
            case SCRIPTS -> List.of(List.of("EVAL", "return 1", "1", name));
            default ->
                    List.of(
                            List.of("WATCH", name),
                            List.of("MULTI"),
                            List.of("EXEC"),
                            List.of("DISCARD"));
        };
    }

    private Right asked(List<List<String>> commands) {
        if (facts.user().isEmpty()) {
            return new Right.Unknown(
                    "The server does not say as whom it counts this connection (ACL WHOAMI), so"
                            + " nobody's rights can be asked about.");
        }
        for (List<String> command : commands) {
            Right right = ask(command);
            if (!right.equals(ALLOWED)) {
                return right;
            }
        }
        return ALLOWED;
    }

    private Right ask(List<String> command) {
        List<ByteString> words = command.stream().map(ByteString::utf8).toList();
        try {
            String answer = Answers.await(gate.send(Requests.dryRun(facts.user(), words)));
            return answer.equals("OK") ? ALLOWED : new Right.Denied(answer);
        } catch (CacheException e) {
            if (!e.isRefusal()) {
                throw e;
            }
            return unanswered(e);
        }
    }

    /** A command that the server lacks, or a server that cannot be asked. */
    private static Right unanswered(CacheException e) {
        String answer = Causes.answer(e).orElse("");
        return answer.contains("not found")
                ? new Right.Denied(answer)
                : new Right.Unknown(
                        "The server cannot be asked with ACL DRYRUN, which takes Redis 7 or later"
                                + " and a user with +acl|dryrun. "
                                + words(e));
    }

    private static String words(CacheException e) {
        return String.valueOf(e.getMessage());
    }
}
