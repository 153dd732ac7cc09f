package dev.cachewarden.journal;

import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.file.LockedFile;
import dev.cachewarden.core.file.PrivateFiles;
import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.WatchHistory;
import dev.cachewarden.core.report.WatchReport;
import dev.cachewarden.core.watch.HistoryLine;
import dev.cachewarden.core.watch.WatchEvent;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What watches saw, a line of JSON an event, in {@code watch.jsonl}. When that has grown to its
 * bound it becomes {@code watch.old.jsonl}, so that there are never more than two bounds of it.
 * Only its owner can read it. Several watches, also of several processes, share it: who writes or
 * reads holds it meanwhile, since a file that another one moves away would be missed or moved
 * twice.
 */
public final class WatchHistoryFile implements WatchHistory {

    private static final long BOUND = 8L << 20;

    private final Path folder;
    private final long bound;

    /**
     * Keeps the history in {@code stateFolder}, which is made when the first event is kept.
     *
     * @param stateFolder see {@link dev.cachewarden.core.file.StateFolder}
     */
    public WatchHistoryFile(Path stateFolder) {
        this(stateFolder, BOUND);
    }

    WatchHistoryFile(Path folder, long bound) {
        this.folder = folder;
        this.bound = bound;
    }

    @Override
    public void add(List<WatchEvent> events, CacheName cache, Instant at) {
        if (!events.isEmpty()) {
            write(
                    events.stream()
                            .map(event -> line(WatchReport.json(event, cache, at)))
                            .collect(Collectors.joining()));
        }
    }

    @Override
    public void stillThere(CacheName cache, Instant at) {
        write(line(WatchReport.continuing(cache, at)));
    }

    @Override
    public List<HistoryLine> of(CacheName cache) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var _ = LockedFile.of(file())) {
            List<HistoryLine> kept = new ArrayList<>();
            for (Path file : List.of(older(), file())) {
                if (Files.exists(file)) {
                    read(file, cache, kept);
                }
            }
            return kept;
        } catch (IOException e) {
            throw new JournalException(
                    "The history of the watch cannot be read from "
                            + file()
                            + ": "
                            + WholeFile.why(e),
                    e);
        }
    }

    /** Line by line: what a history holds of other caches need not be in memory. */
    private static void read(Path file, CacheName cache, List<HistoryLine> kept)
            throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                WatchHistoryReader.read(line, cache).ifPresent(kept::add);
            }
        }
    }

    private static String line(Json json) {
        return JsonText.inLine(json) + "\n";
    }

    private void write(String lines) {
        try (var _ = LockedFile.of(file())) {
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

    private void makeRoom() throws IOException {
        if (Files.exists(file()) && Files.size(file()) >= bound) {
            Files.move(file(), older(), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(file())) {
            PrivateFiles.create(file());
        }
    }

    private Path older() {
        return folder.resolve("watch.old.jsonl");
    }

    private Path file() {
        return folder.resolve("watch.jsonl");
    }
}
