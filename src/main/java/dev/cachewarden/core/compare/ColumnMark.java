package dev.cachewarden.core.compare;

/** How a column's part of a row looks next to those of the other columns. */
public enum ColumnMark {
    /** It agrees with all others, or with most of them. */
    NONE,

    /** It differs, and no other column agrees with it. */
    ODD,

    /** It agrees with others, and just as large a group agrees on something else. */
    ONE_GROUP,

    /** As {@link #ONE_GROUP}, in a later group. */
    OTHER_GROUP
}
