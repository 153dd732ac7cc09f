package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.rule.Hit;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * What one rule found: the number of every entry that is wrong, and of the first so many, the worst
 * before all, what was said. For one thread.
 */
final class HitList {

    private final int most;
    private final IntPredicate isMuted;
    private final TreeMap<Rank, Said> kept = new TreeMap<>(Rank.WORST_FIRST);
    private final Numbers subjects = new Numbers();
    private final Numbers muted = new Numbers();

    private record Rank(Severity severity, int subject) {

        static final Comparator<Rank> WORST_FIRST =
                Comparator.comparing(Rank::severity).reversed().thenComparingInt(Rank::subject);
    }

    /**
     * A hit in full.
     *
     * @param entries numbers, the one that is wrong first
     */
    record Said(List<Integer> entries, Hit hit) {}

    /**
     * @param most hits that are kept in full
     * @param isMuted whether nobody wants to be told about an entry
     */
    HitList(int most, IntPredicate isMuted) {
        this.most = most;
        this.isMuted = isMuted;
    }

    void add(List<Integer> entries, Hit hit) {
        int subject = entries.getFirst();
        if (isMuted.test(subject)) {
            muted.add(subject);
            return;
        }
        subjects.add(subject);
        Rank rank = new Rank(hit.severity(), subject);
        if (kept.size() < most || Rank.WORST_FIRST.compare(kept.lastKey(), rank) >= 0) {
            keep(rank, new Said(entries, hit));
        }
    }

    private void keep(Rank rank, Said said) {
        // Of two hits on one entry the text decides: the order of arrival must not.
        kept.merge(rank, said, HitList::first);
        if (kept.size() > most) {
            kept.pollLastEntry();
        }
    }

    private static Said first(Said one, Said other) {
        String left = one.hit().evidence().fact();
        return left.compareTo(other.hit().evidence().fact()) <= 0 ? one : other;
    }

    void addAll(HitList other) {
        other.kept.forEach(this::keep);
        subjects.addAll(other.subjects);
        muted.addAll(other.muted);
    }

    /** How many entries that {@code wanted} accepts were hit, each counted once; muted ones not. */
    long count(IntPredicate wanted) {
        return subjects.count(wanted);
    }

    long countMuted(IntPredicate wanted) {
        return muted.count(wanted);
    }

    /**
     * The kept hits on entries that {@code wanted} accepts: the worst first, then in the order of
     * entries.
     */
    List<Said> kept(IntPredicate wanted) {
        return kept.values().stream().filter(it -> wanted.test(it.entries().getFirst())).toList();
    }
}
