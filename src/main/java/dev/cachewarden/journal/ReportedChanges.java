package dev.cachewarden.journal;

import dev.cachewarden.core.change.ChangeCounts;
import dev.cachewarden.core.change.ChangeEnd;
import dev.cachewarden.core.change.ChangeHistory;
import dev.cachewarden.core.change.ChangeStart;
import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.change.Undoing;
import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushStatus;
import dev.cachewarden.core.text.Lists;
import dev.cachewarden.core.text.Numbers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The changes that are known from the reports of flushes and repairs alone: those of before there
 * was a journal, or whose lines in it are lost. A report that the journal names is not opened.
 */
final class ReportedChanges {

    /** Files that cannot be read and are named. */
    private static final int MOST_NAMED = 3;

    private final ReportFolder flushes;
    private final ReportFolder repairs;

    ReportedChanges(Path stateFolder) {
        this.flushes = new ReportFolder(stateFolder.resolve("flush"));
        this.repairs = new ReportFolder(stateFolder.resolve("repair"));
    }

    /**
     * The changes of the journal in their order, which no clock disturbs, with those of reports in
     * between by their time.
     *
     * @param journalled the newest first
     * @param remarks what of the journal could not be read
     */
    ChangeHistory with(List<JournalledChange> journalled, List<String> remarks) {
        Set<String> known = new HashSet<>();
        for (JournalledChange change : journalled) {
            known.add(change.start().id());
            change.start().report().map(Path::of).map(ReportedChanges::name).ifPresent(known::add);
        }
        Reading reading = new Reading(known);
        reading.all(flushes, ReportedChanges::flush);
        reading.all(repairs, RepairRecordReader::read);
        return new ChangeHistory(
                merged(journalled, reading.newestFirst()),
                Stream.concat(remarks.stream(), reading.remarks().stream()).toList());
    }

    private static List<JournalledChange> merged(
            List<JournalledChange> journalled, List<JournalledChange> reported) {
        List<JournalledChange> all = new ArrayList<>();
        Deque<JournalledChange> rest = new ArrayDeque<>(reported);
        for (JournalledChange change : journalled) {
            while (!rest.isEmpty() && rest.getFirst().start().at().isAfter(change.start().at())) {
                all.add(rest.removeFirst());
            }
            all.add(change);
        }
        all.addAll(rest);
        return all;
    }

    /** By folder and file: the state folder can have been moved. */
    static String name(Path report) {
        Path folder = report.toAbsolutePath().getParent();
        return (folder == null ? "" : folder.getFileName() + "/") + report.getFileName();
    }

    private static Optional<JournalledChange> flush(Path file) throws IOException {
        return ReportReader.read(file).map(report -> change(file, report));
    }

    private static JournalledChange change(Path file, FlushReport report) {
        ChangeStart start =
                new ChangeStart(
                        report.undo().id().orElseGet(() -> name(file)),
                        report.startedAt(),
                        report.server(),
                        "Flush of " + report.target(),
                        report.undo().id().isPresent()
                                ? new Undoing.Possible()
                                : new Undoing.Reported(),
                        Optional.of(file.toString()));
        return switch (report.status()) {
            case RUNNING -> new JournalledChange(start, "", Optional.empty(), true);
            case INTERRUPTED -> new JournalledChange(start, "", Optional.empty(), false);
            case COMPLETE, CANCELLED, FAILED ->
                    new JournalledChange(start, "", Optional.of(end(start, report)), false);
        };
    }

    private static ChangeEnd end(ChangeStart start, FlushReport report) {
        ChangeCounts counts =
                new ChangeCounts(
                        report.counts().deleted(),
                        report.counts().inDoubt(),
                        report.counts().failed() + report.counts().notSent());
        boolean isCancelled = report.status() == FlushStatus.CANCELLED;
        return new ChangeEnd(
                start.id(),
                start.at().plus(report.elapsed()),
                counts,
                report.problem().or(() -> Optional.of("Cancelled.").filter(_ -> isCancelled)));
    }

    /** Reads what a report says; empty if not even its plan was written. */
    @FunctionalInterface
    private interface Reader {

        Optional<JournalledChange> read(Path file) throws IOException;
    }

    /** Through both folders. */
    private static final class Reading {

        private final Set<String> known;
        private final List<JournalledChange> changes = new ArrayList<>();
        private final List<String> unreadable = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();

        Reading(Set<String> known) {
            this.known = known;
        }

        void all(ReportFolder folder, Reader reader) {
            try {
                folder.newestFirst().forEach(file -> add(file, reader));
            } catch (IOException e) {
                remarks.add(
                        "The reports in %s cannot be listed: %s"
                                .formatted(folder.path(), WholeFile.why(e)));
            }
        }

        private void add(Path file, Reader reader) {
            if (known.contains(name(file))) {
                return;
            }
            try {
                reader.read(file).filter(it -> known.add(it.start().id())).ifPresent(changes::add);
            } catch (IOException e) {
                unreadable.add(file.toString());
            }
        }

        List<JournalledChange> newestFirst() {
            return changes.stream()
                    .sorted(
                            Comparator.<JournalledChange, Instant>comparing(it -> it.start().at())
                                    .reversed())
                    .toList();
        }

        List<String> remarks() {
            if (!unreadable.isEmpty()) {
                remarks.add(
                        Numbers.of(unreadable.size(), "report")
                                + " cannot be read and "
                                + Numbers.agreeing(unreadable.size(), "is", "are")
                                + " left out: "
                                + Lists.some(unreadable, MOST_NAMED)
                                + ".");
            }
            return remarks;
        }
    }
}
