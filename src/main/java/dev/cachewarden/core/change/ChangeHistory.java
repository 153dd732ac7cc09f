package dev.cachewarden.core.change;

import java.util.List;

/**
 * Every change on record.
 *
 * @param changes the newest first
 * @param remarks what of the record could not be read and is left out, sentences
 */
public record ChangeHistory(List<JournalledChange> changes, List<String> remarks) {

    public ChangeHistory {
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }
}
