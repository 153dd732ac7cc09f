package dev.cachewarden.app.verify;

import dev.cachewarden.core.audit.judge.ClerkJudge;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.port.Clock;

import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Reads the entries whose users are to be asked for. Runs once, on one thread. */
final class UserGathering {

    private final AuditKeys keys;
    private final ClerkJudge judge;
    private final EnvironmentVerifiers verifiers;
    private final Clock clock;
    private volatile long read;
    private volatile long toRead;
    private volatile long users;

    UserGathering(AuditKeys keys, ClerkJudge judge, EnvironmentVerifiers verifiers, Clock clock) {
        this.keys = keys;
        this.judge = judge;
        this.verifiers = verifiers;
        this.clock = clock;
    }

    /**
     * Reads them, and counts the users in them.
     *
     * @param report called now and then
     */
    void run(NumberedEntries entries, Runnable report, BooleanSupplier cancelled) {
        int[] numbers = IntStream.range(0, keys.count()).filter(this::isAskedFor).toArray();
        toRead = numbers.length;
        long[] done = {0};
        entries.read(
                numbers,
                entry -> {
                    judge.gather(entry, clock.nanos());
                    read = ++done[0];
                    if (done[0] % 1_000 == 0) {
                        report.run();
                    }
                    return !cancelled.getAsBoolean();
                });
        long[] found = {0};
        judge.forEachUser((_, environment, _, _) -> {
            found[0]++;
            verifiers.of(environment).ifPresent(EnvironmentVerifier::cached);
        });
        users = found[0];
        report.run();
    }

    private boolean isAskedFor(int number) {
        return switch (keys.type(number)) {
            case ID, USERNAME, IDS ->
                    verifiers.of(keys.sections().get(keys.section(number))).isPresent();
            default -> false;
        };
    }

    long read() {
        return read;
    }

    long toRead() {
        return toRead;
    }

    /** 0 while entries are read. */
    long users() {
        return users;
    }
}
