package dev.cachewarden.cli;

import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.text.Numbers;

import java.util.Optional;

/**
 * That only the first part of a value was read.
 *
 * @param read bytes, or items of a collection
 * @param length of the whole, in the same unit
 */
record Cut(long read, long length, boolean inBytes) {

    /** Empty for a value that was read to its end. */
    static Optional<Cut> of(StoredValue value) {
        Optional<Cut> cut =
                switch (value) {
                    case StoredValue.Text text ->
                            Optional.of(new Cut(text.bytes().length(), text.length(), true));
                    case StoredValue.Collection some ->
                            Optional.of(new Cut(some.items().size(), some.size(), false));
                    case StoredValue.Opaque _, StoredValue.Dumped _ -> Optional.empty();
                };
        return cut.filter(it -> it.read < it.length);
    }

    /** {@code cut: the first 4,194,304 of 5,000,000 bytes (--whole reads all)}. */
    String words() {
        return "cut: the first "
                + Numbers.of(read)
                + " of "
                + Numbers.of(length, inBytes ? "byte" : "item")
                + (inBytes ? " (--whole reads all)" : "");
    }

    void put(JsonFields fields) {
        fields.put("truncated", true)
                .put("read", read)
                .put("length", length)
                .put("unit", inBytes ? "bytes" : "items");
    }
}
