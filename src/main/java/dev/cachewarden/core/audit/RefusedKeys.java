package dev.cachewarden.core.audit;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Numbers;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Keys of a section whose entries the user may not read: of them the names are known and nothing
 * else.
 *
 * @param prefix what all keys of the section begin with, as text: {@code clerk:development:}
 * @param refused how many
 * @param keys how many keys of the section there are
 * @param first of those refused, in the order of keys
 */
public record RefusedKeys(Section section, String prefix, long refused, long keys, CacheKey first) {

    /**
     * By section, in the order of keys.
     *
     * @param total how many keys of a section were to be read
     */
    public static List<RefusedKeys> of(
            Collection<CacheKey> refused, ToLongFunction<Section> total) {
        Map<Section, List<CacheKey>> sections =
                refused.stream().collect(Collectors.groupingBy(CacheKey::section));
        return sections.entrySet().stream()
                .map(it -> of(it.getKey(), it.getValue(), total.applyAsLong(it.getKey())))
                .sorted(Comparator.comparing(it -> it.first.bytes()))
                .toList();
    }

    private static RefusedKeys of(Section section, List<CacheKey> refused, long total) {
        CacheKey first = refused.stream().min(Comparator.comparing(CacheKey::bytes)).orElseThrow();
        return new RefusedKeys(section, prefix(first), refused.size(), total, first);
    }

    /** To the environment, where there is one. */
    private static String prefix(CacheKey key) {
        ByteString bytes = key.bytes();
        int end = bytes.indexOf(':', 0) + 1;
        boolean hasEnvironment =
                switch (key.section()) {
                    case Section.Configured _, Section.Unknown _ -> true;
                    case Section.NoEnvironment _, Section.Unrecognised _ -> false;
                };
        return bytes.slice(0, hasEnvironment ? bytes.indexOf(':', end) + 1 : end).toString();
    }

    /** {@code 1,204 keys under clerk:development: may not be read}. */
    public String words() {
        String part = refused == keys ? "" : Numbers.of(refused) + " of ";
        return part + Numbers.of(keys, "key") + " under " + prefix + " may not be read";
    }
}
