package dev.cachewarden.ui.group;

/** What the keys of a group can be sorted by. */
enum SortColumn {
    KEY("identifier", "from A to Z", "from Z to A", "no identifier"),
    PERSON("person", "from A to Z", "from Z to A", "nobody"),
    ORIGIN("origin", "foreign first", "own first", "no origin"),
    TIME("time to live", "soonest end first", "latest end first", "no time to live"),
    SIZE("size", "smallest first", "largest first", "no size"),
    FINDINGS("findings", "worst first", "least severe first", "no finding");

    private final String label;
    private final String ascending;
    private final String descending;
    private final String nothing;

    SortColumn(String label, String ascending, String descending, String nothing) {
        this.label = label;
        this.ascending = ascending;
        this.descending = descending;
        this.nothing = nothing;
    }

    String label() {
        return label;
    }

    /** {@code largest first}. */
    String direction(boolean isDescending) {
        return isDescending ? descending : ascending;
    }

    /** What is known of keys that are last in both directions: {@code no size}. */
    String nothing() {
        return nothing;
    }

    /** Whether all entries must be asked for it. */
    boolean isRead() {
        return this == TIME || this == SIZE;
    }

    /** Whether it is inside the values: known of those that were read. */
    boolean isInValues() {
        return this == PERSON || this == ORIGIN;
    }
}
