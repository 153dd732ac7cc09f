package dev.cachewarden.app.verify;

import dev.cachewarden.core.port.Clock;

import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Reads the entries whose users are to be asked for. Runs once, on one thread. */
final class UserGathering {

    private final GatheredEntries entries;
    private final EnvironmentVerifiers verifiers;
    private final Clock clock;
    private volatile long read;
    private volatile long toRead;
    private volatile long users;

    UserGathering(GatheredEntries entries, EnvironmentVerifiers verifiers, Clock clock) {
        this.entries = entries;
        this.verifiers = verifiers;
        this.clock = clock;
    }

    /**
     * Reads them, and counts the users in them.
     *
     * @param report called now and then
     */
    void run(Runnable report, BooleanSupplier cancelled) {
        int[] numbers =
                IntStream.range(0, entries.keys().count()).filter(this::isAskedFor).toArray();
        toRead = numbers.length;
        long[] done = {0};
        entries.numbered()
                .read(
                        numbers,
                        entry -> {
                            entries.judge().gather(entry, clock.nanos());
                            read = ++done[0];
                            if (done[0] % 1_000 == 0) {
                                report.run();
                            }
                            return !cancelled.getAsBoolean();
                        });
        long[] found = {0};
        entries.judge()
                .forEachUser((_, environment, _, _) -> {
                    found[0]++;
                    verifiers.of(environment).ifPresent(EnvironmentVerifier::cached);
                });
        users = found[0];
        report.run();
    }

    private boolean isAskedFor(int number) {
        return switch (entries.keys().type(number)) {
            case ID, USERNAME, IDS ->
                    verifiers
                            .of(entries.keys().sections().get(entries.keys().section(number)))
                            .isPresent();
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
