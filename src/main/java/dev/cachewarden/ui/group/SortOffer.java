package dev.cachewarden.ui.group;

import dev.cachewarden.app.browse.TimesReading;
import dev.cachewarden.core.text.Numbers;

/**
 * What sorting would ask of the server.
 *
 * @param keys how many entries are asked
 * @param isBilled whether each command costs money
 * @param agree does it
 */
record SortOffer(SortColumn column, int keys, boolean isBilled, Runnable agree) {

    String title() {
        return "Sort by " + column.label();
    }

    String words() {
        return "Time to live and size of all "
                + Numbers.of(keys, "key")
                + " of this list are read first: "
                + Numbers.of(TimesReading.commands(keys), "command")
                + ". No value is read and nothing is changed."
                + (isBilled ? " Each command is billed here." : "");
    }
}
