package dev.cachewarden.ui.compare;

import dev.cachewarden.app.compare.Copy;
import dev.cachewarden.core.text.Bytes;

import java.time.Instant;
import java.util.OptionalLong;

/** What is known of a column's entry. */
sealed interface ColumnState {

    /** Whether there is nothing else to see than in {@code before}. */
    default boolean hasValueOf(ColumnState before) {
        if (before instanceof Present(Copy one) && this instanceof Present(Copy other)) {
            return one.entry().value().equals(other.entry().value());
        }
        return equals(before);
    }

    /**
     * The first answer is under way.
     *
     * @param bytes of the value, if that is known already
     */
    record Reading(OptionalLong bytes) implements ColumnState {

        Reading() {
            this(OptionalLong.empty());
        }

        /** {@code reading 3.9 MB…}. */
        String words() {
            return bytes.isPresent() ? "reading " + Bytes.of(bytes.getAsLong()) + "…" : "reading…";
        }
    }

    record Failed(String sentence) implements ColumnState {}

    record Missing() implements ColumnState {}

    /** It was there and ran out while it was shown. */
    record Expired(Instant at) implements ColumnState {}

    record Present(Copy copy) implements ColumnState {}
}
