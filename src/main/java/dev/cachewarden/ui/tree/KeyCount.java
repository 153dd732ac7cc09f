package dev.cachewarden.ui.tree;

import dev.cachewarden.core.text.Numbers;

/** How many keys there are, as far as that is known. */
public sealed interface KeyCount {

    /** Nothing is counted. */
    record None() implements KeyCount {}

    /** Nothing was read, so the number is unknown. */
    record Unknown() implements KeyCount {}

    /** What a scan under way has found; it may count a key twice. */
    record SoFar(long keys) implements KeyCount {}

    /** What a scan found that did not come to its end. */
    record AtLeast(long keys) implements KeyCount {}

    record Exact(long keys) implements KeyCount {}

    /** {@code 1,204}, {@code 1,204…}, {@code ≥ 1,204}, {@code ?}. */
    default String text() {
        return switch (this) {
            case None() -> "";
            case Unknown() -> "?";
            case SoFar(long keys) -> Numbers.of(keys) + "…";
            case AtLeast(long keys) -> "≥ " + Numbers.of(keys);
            case Exact(long keys) -> Numbers.of(keys);
        };
    }

    /** {@code 1,204 keys}, {@code at least 1,204 keys}. */
    default String words() {
        return switch (this) {
            case None() -> "";
            case Unknown() -> "keys not counted";
            case SoFar(long keys) -> Numbers.of(keys, "key") + " so far";
            case AtLeast(long keys) -> "at least " + Numbers.of(keys, "key");
            case Exact(long keys) -> Numbers.of(keys, "key");
        };
    }
}
