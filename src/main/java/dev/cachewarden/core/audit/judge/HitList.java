package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.Counted;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.rule.Hit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * What one rule found: the number of every entry that is wrong, and for a bounded number of them,
 * the worst first, the evidence. For one thread.
 */
final class HitList {

    private static final List<Severity> WORST_FIRST = List.of(Severity.values()).reversed();

    private final int most;
    private final IntPredicate isMuted;
    private final TreeMap<Rank, Said> kept = new TreeMap<>(Rank.WORST_FIRST);
    private final Map<Severity, EntryNumbers> subjects = new EnumMap<>(Severity.class);
    private final EntryNumbers muted = new EntryNumbers();

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
     * @param isMuted whether findings about an entry are muted
     */
    HitList(int most, IntPredicate isMuted) {
        this.most = most;
        this.isMuted = isMuted;
    }

    private EntryNumbers subjects(Severity severity) {
        return subjects.computeIfAbsent(severity, _ -> new EntryNumbers());
    }

    void add(List<Integer> entries, Hit hit) {
        int subject = entries.getFirst();
        if (isMuted.test(subject)) {
            muted.add(subject);
            return;
        }
        subjects(hit.severity()).add(subject);
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
        other.subjects.forEach((severity, entries) -> subjects(severity).addAll(entries));
        muted.addAll(other.muted);
    }

    /** How many entries that {@code wanted} accepts were hit, each counted once; muted ones not. */
    long count(IntPredicate wanted) {
        BitSet seen = new BitSet();
        subjects.values().forEach(entries -> entries.stream().filter(wanted).forEach(seen::set));
        return seen.cardinality();
    }

    /**
     * The hits on entries that {@code wanted} accepts and that are not in {@link #kept}. An entry
     * counts once, by the worst that was said of it.
     */
    Counted countedOnly(IntPredicate wanted, IntPredicate isOutside) {
        BitSet seen = new BitSet();
        kept(wanted).forEach(said -> seen.set(said.entries().getFirst()));
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        long[] outside = {0};
        for (Severity severity : WORST_FIRST) {
            subjects(severity).stream()
                    .filter(entry -> wanted.test(entry) && !seen.get(entry))
                    .forEach(entry -> {
                        seen.set(entry);
                        counts.merge(severity, 1L, Long::sum);
                        outside[0] += isOutside.test(entry) ? 1 : 0;
                    });
        }
        return new Counted(counts, outside[0]);
    }

    long countMuted(IntPredicate wanted) {
        return muted.count(wanted);
    }

    /**
     * The kept hits on entries that {@code wanted} accepts: the worst first, then in the order of
     * entries, and of each entry the worst.
     */
    List<Said> kept(IntPredicate wanted) {
        BitSet seen = new BitSet();
        List<Said> worst = new ArrayList<>();
        for (Said said : kept.values()) {
            int subject = said.entries().getFirst();
            if (wanted.test(subject) && !seen.get(subject)) {
                seen.set(subject);
                worst.add(said);
            }
        }
        return worst;
    }
}
