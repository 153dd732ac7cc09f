package dev.cachewarden.core.change;

import java.util.Optional;

/**
 * Whether and how a change can be undone.
 *
 * @param id of the change; empty if its entries were not kept
 * @param asLastSeen whether entries were changed without comparing them with what was kept, because
 *     the server runs no scripts for this user: what the app wrote in between is lost
 * @param leftUnsaved whether entries were left as they were because they could not be kept
 */
public record UndoNote(Optional<String> id, boolean asLastSeen, boolean leftUnsaved) {

    /** Nothing was kept. */
    public static final UndoNote NONE = new UndoNote(Optional.empty(), false);

    /** Of a change that left nothing because it could not be kept. */
    public UndoNote(Optional<String> id, boolean asLastSeen) {
        this(id, asLastSeen, false);
    }

    /** How to undo it, a sentence. */
    public String words() {
        String how =
                id.map(it -> "Undo: cachewarden undo " + it + ".")
                        .orElse("The entries were not kept: this cannot be undone.");
        return asLastSeen
                ? how
                        + " Saved as last seen: this user may run neither transactions nor"
                        + " scripts, so what the app wrote between reading and deleting is not in"
                        + " it."
                : how;
    }

    /** What can be done about what could not be kept, a sentence; empty if all could. */
    public Optional<String> aboutUnsaved() {
        return leftUnsaved
                ? Optional.of(
                        "What could not be kept for undo was left as it was. It can be changed"
                                + " without undo.")
                : Optional.empty();
    }
}
