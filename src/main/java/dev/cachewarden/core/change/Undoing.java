package dev.cachewarden.core.change;

/** What a change has to do with undoing. */
public sealed interface Undoing {

    /** Its entries are kept before they are changed. */
    record Possible() implements Undoing {}

    /** Its entries are not kept. */
    record Impossible() implements Undoing {}

    /** It is known from its report alone: nothing was kept. */
    record Reported() implements Undoing {}

    /**
     * It undoes another change.
     *
     * @param id of that
     * @param isKept whether what it finds is kept before, so that it can be undone itself
     */
    record Of(String id, boolean isKept) implements Undoing {}

    /** Whether what the change met is kept. */
    default boolean isKept() {
        return this instanceof Possible || (this instanceof Of(_, boolean kept) && kept);
    }
}
