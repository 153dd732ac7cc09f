package dev.cachewarden.app.edit;

import dev.cachewarden.core.entry.StoredEntry;

import java.util.Optional;

/**
 * What came of an edit.
 *
 * @param changed whether the server changed anything
 * @param sentence that says so to the user
 * @param conflict both texts, where the entry is not what was shown; nothing was changed then
 */
public record Edit(boolean changed, String sentence, Optional<Conflict> conflict) {

    /**
     * An entry was rewritten while it was shown.
     *
     * @param shown what the edit was made for
     * @param now what it holds instead
     * @param edit what was to be done to it
     */
    public record Conflict(StoredEntry shown, StoredEntry now, EntryEdit edit) {}
}
