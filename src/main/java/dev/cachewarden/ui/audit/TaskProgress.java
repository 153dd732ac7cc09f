package dev.cachewarden.ui.audit;

import java.util.function.Supplier;

/**
 * How far a task is.
 *
 * @param share 0 to 1
 * @param words made when they are shown: most steps are not
 */
public record TaskProgress(double share, Supplier<String> words) {}
