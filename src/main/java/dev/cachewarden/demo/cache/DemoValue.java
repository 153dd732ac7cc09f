package dev.cachewarden.demo.cache;

import dev.cachewarden.core.key.ByteString;

import java.util.List;
import java.util.Map;

/** What a key of the demo holds. */
public sealed interface DemoValue {

    /** A Redis string. */
    record Text(ByteString bytes) implements DemoValue {}

    /** A Redis hash. */
    record Hash(Map<String, String> fields) implements DemoValue {

        public Hash {
            fields = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(fields));
        }
    }

    /** A Redis list. */
    record Items(List<String> items) implements DemoValue {

        public Items {
            items = List.copyOf(items);
        }
    }

    static DemoValue text(String text) {
        return new Text(ByteString.utf8(text));
    }
}
