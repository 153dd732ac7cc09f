package dev.cachewarden.reports;

import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.WatchHistory;
import dev.cachewarden.core.report.WatchReport;
import dev.cachewarden.core.watch.WatchEvent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What watches saw, a line of JSON an event, in {@code watch.jsonl}. When that has grown to its
 * bound it becomes {@code watch.old.jsonl}, so that there are never more than two bounds of it.
 * Only its owner can read it.
 */
public final class WatchHistoryFile implements WatchHistory {

    private static final long BOUND = 8L << 20;

    private final Path folder;
    private final long bound;

    /**
     * Keeps the history in {@code stateFolder}, which is made when the first event is kept.
     *
     * @param stateFolder see {@link StateFolder}
     */
    public WatchHistoryFile(Path stateFolder) {
        this(stateFolder, BOUND);
    }

    WatchHistoryFile(Path folder, long bound) {
        this.folder = folder;
        this.bound = bound;
    }

    @Override
    public synchronized void add(List<WatchEvent> events, String server, Instant at) {
        if (events.isEmpty()) {
            return;
        }
        String lines =
                events.stream()
                        .map(event -> JsonText.inLine(WatchReport.json(event, server, at)) + "\n")
                        .collect(Collectors.joining());
        try {
            WholeFile.createPrivateFolder(folder);
            makeRoom();
            Files.writeString(file(), lines, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new JournalException(
                    "The history of the watch cannot be written to "
                            + file()
                            + ": "
                            + WholeFile.why(e),
                    e);
        }
    }

    @Override
    public String location() {
        return file().toString();
    }

    private void makeRoom() throws IOException {
        if (Files.exists(file()) && Files.size(file()) >= bound) {
            Files.move(
                    file(), folder.resolve("watch.old.jsonl"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(file())) {
            Files.createFile(file(), WholeFile.ownerOnly(file(), "rw-------"));
        }
    }

    private Path file() {
        return folder.resolve("watch.jsonl");
    }
}
