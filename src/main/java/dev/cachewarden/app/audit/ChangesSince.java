package dev.cachewarden.app.audit;

import dev.cachewarden.core.text.Lists;
import dev.cachewarden.core.text.Numbers;

import java.util.ArrayList;
import java.util.List;

/** What others have done to entries since an audit looked at them, as far as it was seen. */
public sealed interface ChangesSince {

    /** Changes were not followed the whole time. */
    record Unknown() implements ChangesSince {}

    /**
     * More entries were changed than are kept apart.
     *
     * @param atLeast that number of them
     */
    record Many(long atLeast) implements ChangesSince {}

    /**
     * Every change was seen.
     *
     * @param came entries that were not there for the audit
     * @param written entries that it looked at, and that are there with what it has not seen
     * @param went entries that it looked at, and that are not there any more
     */
    record Seen(long came, long written, long went) implements ChangesSince {}

    /** Whether there are entries that the audit has not seen as they are. */
    default boolean isUnchecked() {
        return switch (this) {
            case Unknown() -> false;
            case Many _ -> true;
            case Seen(long came, long written, long _) -> came + written > 0;
        };
    }

    /**
     * {@code 3 entries came, 2 were written again and 1 went since this check (14:00:02).} Empty if
     * nothing was changed, and if that is not known.
     *
     * @param audited when the audit began, as it is shown
     */
    default String words(String audited) {
        return switch (this) {
            case Unknown() -> "";
            case Many(long atLeast) ->
                    "More than "
                            + Numbers.entries(atLeast)
                            + " came, went or were written again"
                            + since(audited);
            case Seen(long came, long written, long went) -> {
                List<String> parts = parts(came, written, went);
                yield parts.isEmpty() ? "" : Lists.and(parts) + since(audited);
            }
        };
    }

    private static List<String> parts(long came, long written, long went) {
        List<String> parts = new ArrayList<>();
        add(parts, came, "came", "came");
        add(parts, written, "was written again", "were written again");
        add(parts, went, "went", "went");
        return parts;
    }

    private static void add(List<String> parts, long count, String one, String several) {
        if (count > 0) {
            String what = parts.isEmpty() ? Numbers.entries(count) : Numbers.of(count);
            parts.add(what + " " + Numbers.agreeing(count, one, several));
        }
    }

    private static String since(String audited) {
        return " since this check (" + audited + ").";
    }
}
