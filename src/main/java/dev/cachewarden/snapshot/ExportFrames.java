package dev.cachewarden.snapshot;

import dev.cachewarden.core.snapshot.ExportCounts;
import dev.cachewarden.snapshot.SnapshotReader.Sealed;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The frames of an exported snapshot, in the one order that they can have.
 *
 * @param entries those that hold entries
 * @param summary empty if the file ends before it
 * @param end empty if the file ends before it
 */
record ExportFrames(
        Sealed title, List<Sealed> entries, Optional<Sealed> summary, Optional<Sealed> end) {

    /** No summary of ours is longer. */
    private static final int LONGEST_SUMMARY = 1024;

    /**
     * @throws IOException if they have another order, or the file ends before its title does
     */
    static ExportFrames of(SnapshotReader reader) throws IOException {
        List<Sealed> frames = reader.frames();
        if (frames.isEmpty()) {
            throw new IOException("it ends before its title");
        }
        int at = 1;
        while (at < frames.size() && frames.get(at).kind() == FrameKind.ENTRIES) {
            at++;
        }
        List<Sealed> rest = frames.subList(at, frames.size());
        ExportFrames ordered =
                new ExportFrames(
                        frames.getFirst(),
                        List.copyOf(frames.subList(1, at)),
                        rest.stream().findFirst(),
                        rest.stream().skip(1).findFirst());
        ordered.require(rest.size(), reader.size());
        return ordered;
    }

    /**
     * @param size of the file: nothing follows its end
     */
    private void require(int afterEntries, long size) throws ChangedFrameException {
        boolean isInOrder =
                title.kind() == FrameKind.TITLE
                        && afterEntries <= 2
                        && summary.filter(it -> it.kind() != FrameKind.SUMMARY).isEmpty()
                        && summary.filter(it -> it.length() > LONGEST_SUMMARY).isEmpty()
                        && end.filter(it -> it.kind() != FrameKind.END).isEmpty()
                        && end.filter(it -> it.position() + it.length() != size).isEmpty();
        if (!isInOrder) {
            throw new ChangedFrameException();
        }
    }

    /** What the end says, as anybody can read it; empty if the file ends early. */
    Optional<ExportCounts> summary(SnapshotReader reader) throws IOException {
        return summary.isPresent() && end.isPresent()
                ? Optional.of(ExportTitles.counts(reader.bytes(summary.get())))
                : Optional.empty();
    }
}
