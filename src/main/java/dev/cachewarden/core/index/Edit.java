package dev.cachewarden.core.index;

import dev.cachewarden.core.key.ByteString;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of one identifier.
 *
 * @param isThere whether there is an entry of it
 */
record Edit(ByteString identifier, boolean isThere) implements Comparable<Edit> {

    /** All of them, sorted; what was removed and added is there. */
    static List<Edit> of(Set<ByteString> removed, Set<ByteString> added) {
        Set<ByteString> gone = new HashSet<>(removed);
        gone.removeAll(added);
        List<Edit> edits = new ArrayList<>(gone.size() + added.size());
        gone.forEach(identifier -> edits.add(new Edit(identifier, false)));
        added.forEach(identifier -> edits.add(new Edit(identifier, true)));
        Collections.sort(edits);
        return edits;
    }

    @Override
    public int compareTo(Edit other) {
        return identifier.compareTo(other.identifier);
    }
}
