package dev.cachewarden.ui.group;

import dev.cachewarden.app.browse.KeyOrder;

/**
 * An order of rows.
 *
 * @param order the numbers that they are sorted by, from when they are
 * @param unread entries that could not be read for it, in words; empty if there are none
 */
record Arranged(SortColumn column, boolean isDescending, KeyOrder order, String unread) {

    Arranged turned(boolean wanted) {
        return new Arranged(column, wanted, order, unread);
    }

    /** {@code size, largest first}. */
    String words() {
        return column.label() + ", " + column.direction(isDescending);
    }
}
