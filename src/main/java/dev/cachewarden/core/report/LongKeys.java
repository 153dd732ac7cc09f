package dev.cachewarden.core.report;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.core.value.Masking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The keys of a report that programs read. A very long one would be repeated for each finding and
 * each repair: it is shortened there, and is given in full once, in a separate table. For one
 * thread.
 */
final class LongKeys {

    /** A key of at most this many characters is whole wherever it is named. */
    static final int MOST = 4_096;

    /** Characters of all keys that are kept whole; of further ones only the length is given. */
    static final long MOST_OF_ALL = 16L << 20;

    private final Map<String, String> whole = new LinkedHashMap<>();
    private final Map<String, Integer> lengths = new LinkedHashMap<>();
    private long kept;

    /** The name to use in the report, and in the table if it is shortened. */
    String name(CacheKey key) {
        String name = Masking.text(key.toString());
        if (name.length() <= MOST) {
            return name;
        }
        String shortened = Shortened.of(name);
        if (whole.containsKey(shortened)) {
            // Of two keys with the same short name the second keeps its whole name.
            return name.equals(whole.get(shortened)) ? shortened : name;
        }
        if (kept + name.length() > MOST_OF_ALL) {
            lengths.put(shortened, name.length());
        } else {
            kept += name.length();
            whole.put(shortened, name);
        }
        return shortened;
    }

    /** The same without a table, for texts next to which the key is given in full already. */
    static String again(CacheKey key) {
        return shortened(Masking.text(key.toString()));
    }

    static String shortened(String name) {
        return name.length() <= MOST ? name : Shortened.of(name);
    }

    /** The table, in the order in which the keys were named; complete after all of them were. */
    Json json() {
        List<Json> inFull =
                whole.entrySet().stream()
                        .map(it -> row(it.getKey(), it.getValue().length(), it.getValue()))
                        .toList();
        List<Json> others =
                lengths.entrySet().stream().map(it -> row(it.getKey(), it.getValue())).toList();
        return new Json.Arr(Stream.concat(inFull.stream(), others.stream()).toList());
    }

    private static Json row(String shortened, int characters, String name) {
        return fields(shortened, characters).put("whole", name).object();
    }

    private static Json row(String shortened, int characters) {
        return fields(shortened, characters).put("whole", new Json.Null()).object();
    }

    private static JsonFields fields(String shortened, int characters) {
        return new JsonFields().put("key", shortened).put("characters", characters);
    }
}
