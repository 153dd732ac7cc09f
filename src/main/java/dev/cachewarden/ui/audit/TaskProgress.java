package dev.cachewarden.ui.audit;

import java.util.function.Supplier;

/**
 * How far a task is.
 *
 * @param share 0 to 1, or negative while the end is unknown
 * @param words made when they are shown: most steps are not
 */
public record TaskProgress(double share, Supplier<String> words) {

    /** It is not known when it goes on. */
    static TaskProgress waiting(String why) {
        return new TaskProgress(-1, () -> why);
    }
}
