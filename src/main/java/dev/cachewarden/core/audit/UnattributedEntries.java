package dev.cachewarden.core.audit;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.value.Masking;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Entries under user keys whose user cannot be determined: the value is unreadable, of unknown
 * shape or without an id. Rules about users prove nothing of these entries.
 *
 * @param entries how many
 * @param kept the first of them, in the order of keys
 */
public record UnattributedEntries(long entries, List<Kept> kept) {

    /**
     * One of them.
     *
     * @param why the user is unknown: "gzip that does not unpack"
     */
    public record Kept(CacheKey key, String why) {}

    public static final UnattributedEntries NONE = new UnattributedEntries(0, List.of());

    public UnattributedEntries {
        kept = List.copyOf(kept);
    }

    public static UnattributedEntries of(Collection<Kept> all) {
        return new UnattributedEntries(all.size(), first(all.stream()));
    }

    private static List<Kept> first(Stream<Kept> all) {
        return all.sorted(Comparator.comparing(one -> one.key().bytes()))
                .limit(Proof.KEPT_EXAMPLES)
                .toList();
    }

    /** What is known after {@code touched} were looked at again, and these found among them. */
    public UnattributedEntries after(Set<CacheKey> touched, UnattributedEntries found) {
        List<Kept> untouched = kept.stream().filter(one -> !touched.contains(one.key())).toList();
        return new UnattributedEntries(
                entries - kept.size() + untouched.size() + found.entries,
                first(Stream.concat(untouched.stream(), found.kept.stream())));
    }

    /** The entries in a sentence, with the reasons by frequency and the first key. */
    public String words() {
        String count =
                Numbers.entries(entries)
                        + Numbers.agreeing(
                                entries,
                                " does not tell whose it is",
                                " do not tell whose they are");
        return kept.isEmpty()
                ? count
                : count
                        + " ("
                        + reasons()
                        + ")"
                        + Numbers.agreeing(entries, ", ", ", first ")
                        + Masking.text(Shortened.of(kept.getFirst().key().toString()));
    }

    /** The most frequent first; of the kept ones, where there are more. */
    private String reasons() {
        Map<String, Long> counts =
                kept.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Kept::why, TreeMap::new, Collectors.counting()));
        return counts.size() == 1
                ? kept.getFirst().why()
                : counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(it -> it.getKey() + ": " + Numbers.of(it.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
