package dev.cachewarden.ui.compare;

import dev.cachewarden.core.compare.Row;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.audit.FindingMarks;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which lines show what is wrong with an entry. On the FX thread. */
final class EvidenceLines {

    private final ObjectProperty<FindingMarks> marks =
            new SimpleObjectProperty<>(this, "marks", FindingMarks.NONE);

    ObjectProperty<FindingMarks> marksProperty() {
        return marks;
    }

    /** Whether a line shows, in the column of that entry, what a finding about it speaks of. */
    boolean contains(Row row, CacheKey key) {
        return row.memberOfUser()
                .filter(member ->
                        marks.get().of(key).stream()
                                .filter(finding -> finding.subject().equals(key))
                                .map(finding -> finding.evidence().field())
                                .anyMatch(field -> isSame(field, member)))
                .isPresent();
    }

    /** Clerk's own JSON writes {@code image_url} where its library writes {@code imageUrl}. */
    private static boolean isSame(String field, String member) {
        return !field.isEmpty() && field.equalsIgnoreCase(member.replace("_", ""));
    }
}
