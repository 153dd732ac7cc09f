package dev.cachewarden.ui.compare;

/** How much room a view has above its lines. */
enum Room {
    USUAL,

    /** Facts are one line each, and tooltips have what is cut. */
    TIGHT,

    /** As {@link #TIGHT}, and everything above the lines is closer together. */
    LOW;

    /** In pixels. */
    private static final double ENOUGH = 620;

    /** As {@link #ENOUGH}, where what others say takes its part of the view. */
    private static final double ENOUGH_WITH_MORE = 680;

    /**
     * @param height of the view, in pixels
     * @param withMore whether another source's answer is shown above the lines and next to the
     *     copies
     */
    static Room of(double height, boolean withMore) {
        if (height < ENOUGH) {
            return LOW;
        }
        return withMore && height < ENOUGH_WITH_MORE ? TIGHT : USUAL;
    }
}
