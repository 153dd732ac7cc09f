package dev.cachewarden.ui.compare;

import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.value.Content;

/**
 * A column beside those of the copies, with what somebody else says of the entry.
 *
 * @param title of the column, "Clerk: production"
 * @param section whose colour it has
 * @param status what its top says: another top is drawn when that changes
 * @param content to align with the copies; nothing makes it narrow
 */
public record ExternalColumn(String title, Section section, String status, Content content) {

    boolean isNarrow() {
        return content instanceof Content.Nothing;
    }
}
