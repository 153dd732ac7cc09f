package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.key.Ksuid;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The users of one environment, counted: what they show, and how old they are. For one thread. */
final class EnvironmentUsers {

    /** Of nobody. */
    static EnvironmentUsers empty() {
        return new EnvironmentUsers();
    }

    private long users;
    private final Map<String, Long> showing = new HashMap<>();
    private final NavigableMap<Long, Long> madeOn = new TreeMap<>();

    /**
     * Counts one user.
     *
     * @param instance that the user shows
     * @param made when the user's id was made
     */
    void add(Optional<String> instance, Optional<Instant> made) {
        users++;
        instance.ifPresent(it -> showing.merge(it, 1L, Long::sum));
        made.ifPresent(at -> madeOn.merge(day(at), 1L, Long::sum));
    }

    void addAll(EnvironmentUsers other) {
        users += other.users;
        other.showing.forEach((instance, count) -> showing.merge(instance, count, Long::sum));
        other.madeOn.forEach((day, count) -> madeOn.merge(day, count, Long::sum));
    }

    private static long day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay();
    }

    long users() {
        return users;
    }

    /** How many show any instance. */
    long showing() {
        return showing.values().stream().mapToLong(Long::longValue).sum();
    }

    long showing(String instance) {
        return showing.getOrDefault(instance, 0L);
    }

    /** Of equally frequent ones the first by name, so that the answer is always the same. */
    Optional<String> mostFrequent() {
        return showing.entrySet().stream()
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** How many were made on a day before the instance was; none where its id shows no date. */
    long olderThan(String instance) {
        return Ksuid.of(instance, "ins_")
                .map(id -> madeOn.headMap(day(id.madeAt()), false).values().stream())
                .map(counts -> counts.mapToLong(Long::longValue).sum())
                .orElse(0L);
    }

    /** As if those who show one of these were not there. Their ages stay: they are not known. */
    EnvironmentUsers without(Set<String> instances) {
        EnvironmentUsers left = new EnvironmentUsers();
        left.addAll(this);
        left.showing.keySet().removeAll(instances);
        left.users -= showing() - left.showing();
        return left;
    }
}
