package dev.cachewarden.app.verify;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.judge.ClerkJudge;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.core.value.UserView;
import dev.cachewarden.core.value.ValueDecoder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads entries by their numbers. Blocking; safe for all threads. */
final class NumberedEntries {

    private final Workspace workspace;
    private final AuditKeys keys;
    private final ClerkJudge judge;
    private final ValueDecoder decoder;

    NumberedEntries(Workspace workspace, AuditKeys keys, ClerkJudge judge, AuditSettings settings) {
        this.workspace = workspace;
        this.keys = keys;
        this.judge = judge;
        this.decoder = workspace.formats().decoder(settings.sentinels());
    }

    /** Passes them, in their order, until the sink answers that it is enough. */
    void read(int[] numbers, Predicate<ReadEntry> sink) {
        workspace
                .server()
                .readAll(
                        new BulkRequest(
                                numbers.length,
                                at -> keys.bytes(numbers[at]),
                                true,
                                BulkRequest.LONGEST),
                        entries ->
                                entries.stream()
                                        .map(entry -> numbered(entry, numbers))
                                        .allMatch(sink));
    }

    private static ReadEntry numbered(ReadEntry entry, int[] numbers) {
        return new ReadEntry(
                numbers[entry.index()], entry.ttl(), entry.type(), entry.length(), entry.value());
    }

    /** The users in each entry as it is by now; the judge takes note of what it holds. */
    Map<Integer, List<UserView>> users(int[] numbers) {
        Map<Integer, List<UserView>> users = new HashMap<>();
        read(
                numbers,
                entry -> {
                    judge.seeAgain(entry);
                    entry.value()
                            .map(bytes -> new StoredValue.Text(bytes, bytes.length()))
                            .ifPresent(
                                    text -> users.put(entry.index(), decoder.decode(text).users()));
                    return true;
                });
        return users;
    }
}
