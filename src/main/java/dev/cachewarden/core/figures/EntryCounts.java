package dev.cachewarden.core.figures;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.figures.Figure.Part;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.core.value.Picture;
import dev.cachewarden.core.value.UserFacts;
import dev.cachewarden.core.value.ValueFacts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts entries of a section in parts, as they are read. For one thread at a time. */
public final class EntryCounts {

    private static final String NOT_SHOWN = "not shown by the value";

    private final Owners owners;
    private final Instant now;
    private final Scale times;
    private final long[] timeCounts;
    private final long[] sizeCounts = new long[Scales.SIZES.parts()];
    private final long[] ageCounts = new long[Scales.AGES.parts()];
    private final Map<String, Long> originCounts = new TreeMap<>();
    private long endless;
    private long otherTypes;
    private long withoutAge;
    private long entries;
    private long gone;
    private long refused;
    private long unread;
    private long bytes;

    /**
     * @param usual the time to live that the app sets
     * @param now from when on ages count
     */
    public EntryCounts(Owners owners, Duration usual, Instant now) {
        this.owners = owners;
        this.now = now;
        this.times = Scales.times(usual);
        this.timeCounts = new long[times.parts()];
    }

    /** Whose the users of a Clerk instance are, in words, and whether they belong elsewhere. */
    public interface Owners {

        /**
         * Who has an instance.
         *
         * @param instance {@code ins_…}
         */
        Owner of(String instance);
    }

    /**
     * Who has a Clerk instance.
     *
     * @param words {@code development's users}
     * @param isDoubtful whether they do not belong here, or it is not known whether they do
     */
    public record Owner(String words, boolean isDoubtful) {}

    /** The entry had gone when it was read. */
    public void gone() {
        gone++;
    }

    /** The entry may not be read. */
    public void refused() {
        refused++;
    }

    /**
     * There is an entry, whose value is of another type, or too long to be read.
     *
     * @param readAtNanos on the monotonic clock
     */
    public void withoutValue(ReadEntry entry, long readAtNanos) {
        there(entry, readAtNanos);
        unread++;
    }

    /**
     * There is an entry, and its value was read.
     *
     * @param readAtNanos on the monotonic clock
     */
    public void withValue(ReadEntry entry, ValueFacts facts, long readAtNanos) {
        there(entry, readAtNanos);
        facts.users().forEach(this::user);
    }

    private void there(ReadEntry entry, long readAtNanos) {
        entries++;
        if (entry.ttl() instanceof Ttl.Running running) {
            timeCounts[times.part(running.remaining(readAtNanos).toMillis())]++;
        } else {
            endless++;
        }
        if (entry.type().equals(ReadEntry.STRING)) {
            bytes += entry.length();
            sizeCounts[Scales.SIZES.part(entry.length())]++;
        } else {
            otherTypes++;
        }
    }

    private void user(UserFacts user) {
        if (user.createdAtMillis() == UserFacts.UNKNOWN) {
            withoutAge++;
        } else {
            ageCounts[Scales.AGES.part(now.toEpochMilli() - user.createdAtMillis())]++;
        }
        String instance =
                user.picture() instanceof Picture.OfInstance(String shown) ? shown : NOT_SHOWN;
        originCounts.merge(instance, 1L, Math::addExact);
    }

    /** Adds what another has counted. */
    public void add(EntryCounts other) {
        add(timeCounts, other.timeCounts);
        add(sizeCounts, other.sizeCounts);
        add(ageCounts, other.ageCounts);
        other.originCounts.forEach((of, count) -> originCounts.merge(of, count, Math::addExact));
        endless += other.endless;
        otherTypes += other.otherTypes;
        withoutAge += other.withoutAge;
        entries += other.entries;
        gone += other.gone;
        refused += other.refused;
        unread += other.unread;
        bytes += other.bytes;
    }

    private static void add(long[] to, long[] counts) {
        for (int i = 0; i < counts.length; i++) {
            to[i] += counts[i];
        }
    }

    /** Bytes of the strings so far. */
    public long bytes() {
        return bytes;
    }

    /** Entries so far. */
    public long entries() {
        return entries;
    }

    /** What was counted so far. */
    public GroupFigures.Counted counted() {
        return new GroupFigures.Counted(entries, gone, refused, unread, bytes);
    }

    /** In the order in which they are shown. */
    public List<Figure> figures() {
        return List.of(
                figure("Time to live", "entry", times, timeCounts, "never expires", endless),
                figure(
                        "Size of the value",
                        "entry",
                        Scales.SIZES,
                        sizeCounts,
                        "no string",
                        otherTypes),
                origins(),
                figure("Age of the users", "user", Scales.AGES, ageCounts, NOT_SHOWN, withoutAge));
    }

    private static Figure figure(
            String title, String noun, Scale scale, long[] counts, String rest, long others) {
        List<Part> parts = new ArrayList<>();
        for (int part = 0; part < counts.length; part++) {
            parts.add(new Part(scale.labels().get(part), counts[part], part == scale.doubtful()));
        }
        parts.add(new Part(rest, others, true));
        return new Figure(title, noun, parts);
    }

    private Figure origins() {
        Map<Owner, Long> byOwner = new LinkedHashMap<>();
        originCounts.forEach((instance, count) ->
                byOwner.merge(
                        instance.equals(NOT_SHOWN)
                                ? new Owner(NOT_SHOWN, true)
                                : owners.of(instance),
                        count,
                        Math::addExact));
        List<Part> parts =
                byOwner.entrySet().stream()
                        .map(it ->
                                new Part(
                                        it.getKey().words(),
                                        it.getValue(),
                                        it.getKey().isDoubtful()))
                        .sorted(Comparator.comparing(Part::isDoubtful))
                        .toList();
        return new Figure("Whose users", "user", parts);
    }
}
