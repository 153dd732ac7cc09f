package dev.cachewarden.core.audit;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.Masking;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Entries under keys of users that do not tell whose they are: of a shape that is not known, or
 * without an id. Whatever is asked of users is not proven of them.
 *
 * @param entries how many
 * @param kept the first of them, in the order of keys
 */
public record Nameless(long entries, List<CacheKey> kept) {

    public static final Nameless NONE = new Nameless(0, List.of());

    public Nameless {
        kept = List.copyOf(kept);
    }

    public static Nameless of(Collection<CacheKey> all) {
        return new Nameless(all.size(), first(all.stream()));
    }

    private static List<CacheKey> first(Stream<CacheKey> all) {
        return all.sorted(Comparator.comparing(CacheKey::bytes))
                .limit(Proof.KEPT_EXAMPLES)
                .toList();
    }

    /** What is known after {@code touched} were looked at again, and these found among them. */
    public Nameless after(Set<CacheKey> touched, Nameless found) {
        List<CacheKey> untouched = kept.stream().filter(key -> !touched.contains(key)).toList();
        return new Nameless(
                entries - kept.size() + untouched.size() + found.entries,
                first(Stream.concat(untouched.stream(), found.kept.stream())));
    }

    /** {@code 3 entries do not tell whose they are, first clerk:production:id:…}. */
    public String words() {
        String count =
                String.format(
                        Locale.ROOT,
                        entries == 1
                                ? "%,d entry does not tell whose it is"
                                : "%,d entries do not tell whose they are",
                        entries);
        return kept.isEmpty()
                ? count
                : count
                        + (entries == 1 ? ", " : ", first ")
                        + Masking.text(kept.getFirst().toString());
    }
}
