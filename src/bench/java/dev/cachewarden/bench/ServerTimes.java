package dev.cachewarden.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How long a server was held by each command of some kinds, by its own clock: SLOWLOG lists all
 * that took longer than a bound, INFO how many there were in all.
 */
final class ServerTimes {

    /** In µs: shorter ones hold nobody up, and a million of them would fill the log. */
    private static final int BOUND = 100;

    private static final String MOST = "1000000";

    private final long calls;
    private final long[] slow;

    private ServerTimes(long calls, long[] slow) {
        this.calls = calls;
        this.slow = slow;
    }

    /** Forgets all commands until now. */
    static void begin(PlainSocket socket) throws IOException {
        socket.ask("CONFIG", "SET", "slowlog-max-len", MOST);
        socket.ask("CONFIG", "SET", "slowlog-log-slower-than", Integer.toString(BOUND));
        socket.ask("CONFIG", "RESETSTAT");
        socket.ask("SLOWLOG", "RESET");
    }

    /** Of all since {@link #begin}. */
    static ServerTimes of(Set<String> kinds, PlainSocket socket) throws IOException {
        List<?> entries = (List<?>) socket.ask("SLOWLOG", "GET", MOST);
        long[] slow =
                entries.stream()
                        .map(entry -> (List<?>) entry)
                        .filter(entry -> kinds.contains(((List<?>) entry.get(3)).getFirst()))
                        .mapToLong(entry -> Long.parseLong((String) entry.get(2)))
                        .sorted()
                        .toArray();
        return new ServerTimes(sum("calls", kinds, socket), slow);
    }

    /** How long the server was held since {@link #begin} by all commands of some kinds, in µs. */
    static long micros(Set<String> kinds, PlainSocket socket) throws IOException {
        return sum("usec", kinds, socket);
    }

    private static long sum(String what, Set<String> kinds, PlainSocket socket) throws IOException {
        return ((String) socket.ask("INFO", "commandstats"))
                .lines()
                .filter(line -> line.startsWith("cmdstat_"))
                .filter(line -> kinds.contains(name(line)))
                .mapToLong(line ->
                        Long.parseLong(line.replaceAll(".*[:,]" + what + "=(\\d+),.*", "$1")))
                .sum();
    }

    private static String name(String line) {
        return line.substring("cmdstat_".length(), line.indexOf(':'))
                .toUpperCase(java.util.Locale.ROOT);
    }

    long calls() {
        return calls;
    }

    /** In ms; the bound for all that were shorter. */
    double percentile(double share) {
        long longer = (long) Math.floor(calls * (1 - share));
        return longer >= slow.length ? BOUND / 1e3 : slow[slow.length - 1 - (int) longer] / 1e3;
    }

    /** In ms. */
    double longest() {
        return percentile(1);
    }

    long longerThan(double millis) {
        return Arrays.stream(slow).filter(micros -> micros > millis * 1e3).count();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d commands, p50 %.2f, p99 %.2f, p99.9 %.2f, longest %.2f ms, %,d longer than 3"
                        + " ms",
                calls,
                percentile(0.5),
                percentile(0.99),
                percentile(0.999),
                longest(),
                longerThan(3));
    }
}
