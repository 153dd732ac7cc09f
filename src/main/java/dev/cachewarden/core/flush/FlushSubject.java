package dev.cachewarden.core.flush;

/**
 * What a run is to flush.
 *
 * @param server {@code host:port}
 * @param target in words
 * @param pattern the MATCH of its SCANs, as text
 */
public record FlushSubject(String server, String target, String pattern) {

    public static FlushSubject of(FlushPlan plan) {
        return new FlushSubject(
                plan.server(), FlushWords.target(plan.target()), plan.pattern().toString());
    }
}
