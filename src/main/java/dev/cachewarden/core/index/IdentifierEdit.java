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
record IdentifierEdit(ByteString identifier, boolean isThere)
        implements Comparable<IdentifierEdit> {

    /** All of them, sorted; what was removed and added is there. */
    static List<IdentifierEdit> of(Set<ByteString> removed, Set<ByteString> added) {
        Set<ByteString> gone = new HashSet<>(removed);
        gone.removeAll(added);
        List<IdentifierEdit> edits = new ArrayList<>(gone.size() + added.size());
        gone.forEach(identifier -> edits.add(new IdentifierEdit(identifier, false)));
        added.forEach(identifier -> edits.add(new IdentifierEdit(identifier, true)));
        Collections.sort(edits);
        return edits;
    }

    @Override
    public int compareTo(IdentifierEdit other) {
        return identifier.compareTo(other.identifier);
    }
}
