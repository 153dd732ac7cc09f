package dev.cachewarden.ui.compare;

/** How much room a view has for what stands over its lines. */
enum Room {
    USUAL,

    /** Facts stand in one line each, and what is cut stands in tooltips. */
    TIGHT,

    /** As {@link #TIGHT}; the keys of the columns are left out too. */
    LOW;

    /** In pixels. */
    private static final double ENOUGH = 500;

    /** As {@link #ENOUGH}, where what others say takes its part of the view. */
    private static final double ENOUGH_WITH_MORE = 680;

    /**
     * @param height of the view, in pixels
     * @param withMore whether what others say stands over the lines and beside the copies
     */
    static Room of(double height, boolean withMore) {
        if (height < ENOUGH) {
            return LOW;
        }
        return withMore && height < ENOUGH_WITH_MORE ? TIGHT : USUAL;
    }
}
