package dev.cachewarden.app.snapshot;

import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.snapshot.ExportCounts;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.text.Bytes;
import dev.cachewarden.core.text.Numbers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a saving did.
 *
 * @param bytes of the entries' keys and values
 * @param unread keys of which nothing is known, by reason, a sentence
 * @param problem why no file was written, a sentence; empty if there is one
 */
public record SaveReport(
        Path file,
        ExportTitle title,
        ExportCounts counts,
        long bytes,
        Map<String, Long> unread,
        Optional<String> problem) {

    public SaveReport {
        unread = Map.copyOf(unread);
    }

    /** Done if the file has every entry that was to be in it. */
    public TaskOutcome outcome() {
        return TaskOutcome.doneIf(problem.isEmpty() && counts.unread() == 0);
    }

    /** What happened, in one sentence. */
    public String headline() {
        return problem.map(why -> why + " No snapshot was written.")
                .orElseGet(() ->
                        "Saved "
                                + Numbers.entries(counts.entries())
                                + " ("
                                + Bytes.of(bytes)
                                + ") of "
                                + title.server()
                                + ", "
                                + title.selection().words()
                                + ", to "
                                + file
                                + ".");
    }

    /** One line per fact; facts that do not apply are left out. */
    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        if (counts.vanished() > 0) {
            facts.add(
                    Numbers.of(counts.vanished(), "key")
                            + " had no entry when "
                            + Numbers.agreeing(counts.vanished(), "it was", "they were")
                            + " read: not in it");
        }
        unread.forEach((why, number) ->
                facts.add(Numbers.of(number, "key") + " not in it, nothing is known: " + why));
        return facts;
    }
}
