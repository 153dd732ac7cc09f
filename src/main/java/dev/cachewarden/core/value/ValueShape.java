package dev.cachewarden.core.value;

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

    /** Bytes that are not text. */
    record Binary() implements ValueShape {}

    /** A hash, list, set, sorted set or stream. */
    record Collection(String redisType, long size) implements ValueShape {}

    /** A Redis type we cannot read. */
    record Opaque(String redisType) implements ValueShape {}

    /** Longer than a reading takes, so not decoded. */
    record TooLong(long length) implements ValueShape {}

    /** The name to show. */
    default String label() {
        return switch (this) {
            case User(UserShape shape) -> shape.label();
            case Users(UserShape shape, int count) -> Words.count(count, shape.label());
            case ClerkError(String detail) -> "Clerk error" + detail;
            case Negative(String sentinel) -> "negative entry (" + sentinel + ")";
            case Corrupt(String what) -> "corrupt: " + what;
            case TruncatedJson() -> "truncated JSON";
            case BrokenJson() -> "broken JSON";
            case TooDeep(int levels) -> "too deep to decode (" + Words.count(levels, "level") + ")";
            case OtherJson(String kind) -> "JSON " + kind;
            case PlainText() -> "text";
            case Binary() -> "binary";
            case Collection(String type, long size) ->
                    Words.typeName(type) + " of " + Words.count(size, "item");
            case Opaque(String type) -> type + " (cannot be shown)";
            case TooLong ignored -> "too long to decode";
        };
    }

    /** Whether the app that reads this entry gets something it cannot use. */
    default boolean isUnusable() {
        return switch (this) {
            case Corrupt ignored -> true;
            case TruncatedJson ignored -> true;
            case BrokenJson ignored -> true;
            case Binary ignored -> true;
            default -> false;
        };
    }
}
