package dev.cachewarden.core.value;

import dev.cachewarden.core.text.Bytes;
import dev.cachewarden.core.text.Numbers;

import java.util.Optional;

/** What a decoded value is. */
public sealed interface ValueShape {

    /** One user. */
    record User(UserShape shape) implements ValueShape {}

    /** Several users of one shape, in a bare array or in {@code {data, totalCount}}. */
    record Users(UserShape shape, int count) implements ValueShape {}

    /** Clerk's own error, cached in place of a user. */
    record ClerkError(String detail) implements ValueShape {}

    /** The app remembers that there is no such user. */
    record Negative(String sentinel) implements ValueShape {}

    /** What a program writes when it turns an object into text by mistake. */
    record Corrupt(String what) implements ValueShape {}

    /** JSON that ends before it is complete. */
    record TruncatedJson() implements ValueShape {}

    /** Looks like JSON, and is not. */
    record BrokenJson() implements ValueShape {}

    /** Nested deeper than we read; whether it is JSON otherwise is not known. */
    record TooDeep(int levels) implements ValueShape {}

    /** JSON that holds no user. */
    record OtherJson(String kind) implements ValueShape {}

    /** Readable text that is not JSON. */
    record PlainText() implements ValueShape {}

    /** Bytes that are not text, nor packed in a way we know. */
    record Binary() implements ValueShape {}

    /**
     * Packed, and what is inside is not known.
     *
     * @param why "gzip that does not unpack"
     */
    record Unreadable(String why) implements ValueShape {}

    /** A hash, list, set, sorted set or stream. */
    record Collection(String redisType, long size) implements ValueShape {}

    /** A Redis type we cannot read. */
    record Opaque(String redisType) implements ValueShape {}

    /**
     * A value that is no string, as a snapshot has it: only a server can read it.
     *
     * @param length of what DUMP answered, in bytes
     */
    record Dumped(String redisType, long length) implements ValueShape {}

    /** Longer than a reading takes, so not decoded. */
    record TooLong(long length) implements ValueShape {}

    /** The name to show. */
    default String label() {
        return switch (this) {
            case User(UserShape shape) -> shape.label();
            case Users(UserShape shape, int count) -> Numbers.of(count, shape.label());
            case ClerkError(String detail) -> "Clerk error" + detail;
            case Negative(String sentinel) -> "negative entry (" + sentinel + ")";
            case Corrupt(String what) -> "corrupt: " + what;
            case TruncatedJson() -> "truncated JSON";
            case BrokenJson() -> "broken JSON";
            case TooDeep(int levels) -> "too deep to decode (" + Numbers.of(levels, "level") + ")";
            case OtherJson(String kind) -> "JSON " + kind;
            case PlainText() -> "text";
            case Binary() -> "binary";
            case Unreadable(String why) -> "not understood: " + why;
            case Collection(String type, long size) ->
                    typeName(type) + " of " + Numbers.of(size, "item");
            case Opaque(String type) -> type + " (cannot be shown)";
            case Dumped(String type, long length) ->
                    typeName(type) + ", saved as DUMP payload of " + Bytes.of(length);
            case TooLong ignored -> "too long to decode";
        };
    }

    /**
     * Why the contents of the value are unknown, phrased to follow a count; empty where they are
     * known. An app may find a user in a value that we do not understand.
     */
    default Optional<String> notUnderstood() {
        return switch (this) {
            case Binary() -> Optional.of("bytes in no packing that is known");
            case Unreadable(String why) -> Optional.of(why);
            case TooDeep _ -> Optional.of("nested too deep to decode");
            case TooLong _ -> Optional.of("too long to decode");
            case Opaque(String type) -> Optional.of("of the type " + type);
            case Dumped(String type, long _) ->
                    Optional.of("of the type " + typeName(type) + ", saved as DUMP payload");
            default -> Optional.empty();
        };
    }

    /** TYPE answers {@code zset} for what everybody calls a sorted set. */
    private static String typeName(String redisType) {
        return redisType.equals("zset") ? "sorted set" : redisType;
    }
}
