package dev.cachewarden.core.value;

import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;

/**
 * A collection as JSON, so that two of them can be compared: hash and stream as an object, list and
 * set as an array, a sorted set as an object from value to score. Bytes other than text are escaped
 * as redis-cli does.
 */
final class CollectionDocument {

    private CollectionDocument() {}

    static Json of(StoredValue.Collection collection) {
        return switch (collection.redisType()) {
            case "list", "set" ->
                    new Json.Arr(
                            collection.items().stream()
                                    .<Json>map(it -> new Json.Str(text(it.value())))
                                    .toList());
            case "zset" ->
                    new Json.Obj(
                            collection.items().stream()
                                    .map(it -> member(it.value(), new Json.Num(text(it.name()))))
                                    .toList());
            default ->
                    new Json.Obj(
                            collection.items().stream()
                                    .map(it -> member(it.name(), new Json.Str(text(it.value()))))
                                    .toList());
        };
    }

    private static Json.Member member(ByteString name, Json value) {
        return new Json.Member(text(name), value);
    }

    private static String text(ByteString bytes) {
        return bytes.text().orElseGet(bytes::toString);
    }
}
