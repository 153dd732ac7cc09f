package dev.cachewarden.core.checklist;

import java.util.Locale;

/** Numbers in sentences. */
final class Figures {

    private Figures() {}

    static String count(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    /** "1 entry", "2 entries". */
    static String entries(long count) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "entry" : "entries");
    }
}
