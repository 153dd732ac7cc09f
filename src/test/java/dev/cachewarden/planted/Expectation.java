package dev.cachewarden.planted;

import dev.cachewarden.planted.Unit.Expected;
import dev.cachewarden.planted.Unit.Origin;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an audit of a whole planted cache has to say. */
public final class Expectation {

    private final Set<String> findings = new TreeSet<>();
    private final Map<String, Map<Origin, Long>> users = new TreeMap<>();

    /** Adds what one more unit says. */
    public void add(Unit unit) {
        for (Expected expected : unit.expected()) {
            if (!findings.add(line(expected.rule(), expected.subject()))) {
                throw new IllegalStateException("Planted twice: " + expected);
            }
        }
        unit.counted()
                .forEach(user ->
                        users.computeIfAbsent(user.environment(), _ -> new TreeMap<>())
                                .merge(user.origin(), 1L, Long::sum));
    }

    /** Every finding as {@link #line} writes it. */
    public Set<String> findings() {
        return findings;
    }

    /** How many users of each environment have their origin proven, or why not. */
    public Map<String, Map<Origin, Long>> users() {
        return users;
    }

    public static String line(String rule, String subject) {
        return rule + " " + subject;
    }
}
