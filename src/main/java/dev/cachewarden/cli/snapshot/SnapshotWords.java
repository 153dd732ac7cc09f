package dev.cachewarden.cli.snapshot;

import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.core.snapshot.ExportCounts;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a snapshot is of, as commands print it: a file can hold any text. */
final class SnapshotWords {

    private SnapshotWords() {}

    /** {@code 2026-11-30 09:45:01 127.0.0.1:6379 clerk, production}. */
    static String line(ExportTitle title) {
        return time(title) + "  " + server(title) + "  " + selection(title);
    }

    static String time(ExportTitle title) {
        return Timestamps.dateAndTime(title.takenAt(), ZoneId.systemDefault());
    }

    static String server(ExportTitle title) {
        return shown(title.server());
    }

    /** {@code clerk, production}. */
    static String selection(ExportTitle title) {
        return shown(title.prefix()) + ", " + title.selection().words();
    }

    private static String shown(String text) {
        return Shortened.of(Printable.ofSentence(text));
    }

    static JsonFields json(ExportTitle title) {
        return new JsonFields()
                .put("takenAt", title.takenAt().toString())
                .put("server", title.server())
                .put("prefix", title.prefix())
                .put("selection", title.selection().words());
    }

    /** What its end says, or that it has none. */
    static void addTo(JsonFields fields, Optional<ExportCounts> counts) {
        fields.put("whole", counts.isPresent());
        counts.ifPresent(it ->
                fields.put("entries", it.entries())
                        .put("vanished", it.vanished())
                        .put("unread", it.unread()));
    }

    /** What was selected and is missing; facts that do not apply are left out. */
    static List<String> missing(ExportCounts counts) {
        List<String> facts = new ArrayList<>();
        if (counts.vanished() > 0) {
            facts.add(Numbers.of(counts.vanished(), "key") + " without an entry when it was read");
        }
        if (counts.unread() > 0) {
            facts.add(
                    Numbers.of(counts.unread(), "key")
                            + " could not be read: nothing is known of "
                            + Numbers.agreeing(counts.unread(), "it", "them"));
        }
        return facts;
    }
}
