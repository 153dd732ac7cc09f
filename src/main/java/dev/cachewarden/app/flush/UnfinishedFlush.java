package dev.cachewarden.app.flush;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushStatus;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.flush.FlushWords;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Numbers;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A flush of this cache that was cut off and not run again since: one that stopped by itself has
 * said so when it did. It does not resume by itself: the user is shown it and can run it again.
 */
public record UnfinishedFlush(FlushReport report) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /**
     * The last one of this server, database and prefix.
     *
     * @param reports the newest first
     */
    public static Optional<UnfinishedFlush> of(List<FlushReport> reports, Workspace workspace) {
        String everything = workspace.grammar().pattern().toString();
        Set<String> runAgain = new HashSet<>();
        for (FlushReport report : reports) {
            if (!isOf(report, workspace) || runAgain.contains(report.target())) {
                continue;
            }
            if (report.status() == FlushStatus.INTERRUPTED) {
                return Optional.of(new UnfinishedFlush(report));
            }
            if (report.pattern().equals(everything)
                    && report.target().equals(FlushWords.target(FlushTarget.all()))) {
                return Optional.empty();
            }
            runAgain.add(report.target());
        }
        return Optional.empty();
    }

    private static boolean isOf(FlushReport report, Workspace workspace) {
        String everything = workspace.grammar().pattern().toString();
        return report.server().equals(workspace.server().facts().name())
                && report.pattern().startsWith(everything.substring(0, everything.length() - 1));
    }

    /** What happened, one sentence, with the time in {@code zone}. */
    public String words(ZoneId zone) {
        String deleted =
                report.counts().inDoubt() == 0
                        ? "were deleted."
                        : "are known to be deleted, and of "
                                + Numbers.of(report.counts().inDoubt())
                                + " it is not known.";
        return "A flush of "
                + report.target()
                + " on "
                + report.server()
                + " was interrupted at "
                + TIME.format(report.startedAt().atZone(zone))
                + ": "
                + Numbers.of(report.counts().deleted())
                + " of "
                + Numbers.of(report.counts().matched(), "key")
                + " found until then "
                + deleted;
    }

    /** The target to run again; empty if it is none that a whole environment or all would be. */
    public Optional<FlushTarget> target(List<Section> sections) {
        return Stream.concat(
                        Stream.of(FlushTarget.all()),
                        sections.stream()
                                .filter(it -> !(it instanceof Section.Unrecognised))
                                .map(FlushTarget::of))
                .filter(it -> FlushWords.target(it).equals(report.target()))
                .findFirst();
    }
}
