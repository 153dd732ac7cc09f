package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.TimesLeft;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.audit.reference.EntryFacts;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.Section;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts how long the entries of each section live on. All times are kept for the rules anyway, so
 * this needs one pass over them when the audit has ended, and nothing while it reads.
 */
final class SectionTimes {

    private final AuditKeys keys;
    private final EntryFacts facts;
    private final BitSet refused;
    private final Duration upTo;
    private final long nowNanos;

    /**
     * @param refused numbers of the entries that may not be read
     * @param upTo the longest time to live that the app sets
     * @param nowNanos the end of the audit, on the monotonic clock
     */
    SectionTimes(
            AuditKeys keys, EntryFacts facts, IntStream refused, Duration upTo, long nowNanos) {
        this.keys = keys;
        this.facts = facts;
        this.refused = new BitSet();
        refused.forEach(this.refused::set);
        this.upTo = upTo;
        this.nowNanos = nowNanos;
    }

    /** Of all sections, in their order. */
    List<TimesLeft> all() {
        List<Section> sections = keys.sections();
        Counts[] counts = sections.stream().map(_ -> new Counts()).toArray(Counts[]::new);
        int number = 0;
        while (number < keys.count()) {
            int section = keys.section(number);
            int end = end(section);
            for (; number < end; number++) {
                count(counts[section], number);
            }
        }
        return IntStream.range(0, counts.length)
                .mapToObj(at -> counts[at].of(sections.get(at), upTo))
                .toList();
    }

    /** The number after the last of a section; the keys of one follow those of another. */
    private int end(int section) {
        return IntStream.range(section + 1, keys.sections().size())
                .mapToObj(keys::first)
                .flatMap(first -> first.stream())
                .findFirst()
                .orElse(keys.count());
    }

    private void count(Counts counts, int number) {
        if (refused.get(number)) {
            counts.unknown++;
            return;
        }
        switch (facts.ttl(number)) {
            case Ttl.Missing() -> counts.unknown++;
            case Ttl.None() -> counts.endless++;
            case Ttl.Running running when running.isExpired(nowNanos) -> counts.unknown++;
            case Ttl.Running running -> counts.add(running.remaining(nowNanos), upTo);
        }
    }

    private static final class Counts {

        private final long[] parts = new long[TimesLeft.PARTS];
        private long longer;
        private long endless;
        private long unknown;

        void add(Duration left, Duration upTo) {
            long whole = Math.max(1, upTo.toMillis());
            // The last part ends with the longest time, not before it.
            if (left.toMillis() > whole) {
                longer++;
            } else {
                long part = left.toMillis() * TimesLeft.PARTS / whole;
                parts[(int) Math.min(TimesLeft.PARTS - 1L, part)]++;
            }
        }

        TimesLeft of(Section section, Duration upTo) {
            return new TimesLeft(
                    section, upTo, Arrays.stream(parts).boxed().toList(), longer, endless, unknown);
        }
    }
}
