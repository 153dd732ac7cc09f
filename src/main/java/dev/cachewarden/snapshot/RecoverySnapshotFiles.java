package dev.cachewarden.snapshot;

import dev.cachewarden.core.change.ChangeId;
import dev.cachewarden.core.file.LockedFile;
import dev.cachewarden.core.file.PrivateFiles;
import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.RecoverySnapshots;
import dev.cachewarden.core.snapshot.RecoveryLimits;
import dev.cachewarden.core.snapshot.SavedEntry;
import dev.cachewarden.core.snapshot.SnapshotTitle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One file per change in the folder {@code undo}, for its owner only. */
public final class RecoverySnapshotFiles implements RecoverySnapshots {

    private static final String ENDING = ".cwsnap";

    private final Path folder;
    private final RecoveryKeyFile key;
    private final RecoveryLimits limits;

    /**
     * Keeps snapshots below {@code stateFolder}, which is made when the first one is written.
     *
     * @param stateFolder see {@link dev.cachewarden.core.file.StateFolder}
     */
    public RecoverySnapshotFiles(Path stateFolder, RecoveryLimits limits) {
        this.folder = stateFolder.resolve("undo");
        this.key = new RecoveryKeyFile(stateFolder.resolve("undo.key"));
        this.limits = limits;
    }

    @Override
    public RecoverySnapshot begin(SnapshotTitle title) {
        try {
            PrivateFiles.createFolder(folder);
            forget(title.takenAt());
            new RecoveryRoom(folder, limits).make(newestFirst());
            return begin(file(title.id()), title);
        } catch (IOException e) {
            throw RecoveryFile.unwritable(folder.toString(), e);
        }
    }

    private RecoveryFile begin(Path file, SnapshotTitle title) throws IOException {
        FileHead head = FileHead.ofKeyFile();
        FrameSeal seal = seal(head);
        LockedFile hold = LockedFile.of(file);
        try {
            return new RecoveryFile(
                    SnapshotWriter.begin(file, head, seal, SnapshotTitles.encode(title)),
                    hold,
                    limits.bytes());
        } catch (IOException e) {
            hold.closeForGood();
            throw e;
        }
    }

    private FrameSeal seal(FileHead head) throws IOException {
        return new FrameCipher(key.key(), head.digest());
    }

    private Path file(String id) {
        return folder.resolve(id + ENDING);
    }

    /**
     * Deletes those that are too old by both clocks: this machine's, which dates files, and the
     * server's, which dates titles. Either of them can be set, and a snapshot of today must not be
     * taken for one of last month by that.
     */
    private void forget(Instant now) throws IOException {
        for (Path file : newestFirst()) {
            forget(file, now);
        }
    }

    private void forget(Path file, Instant now) {
        try {
            if (limits.isOver(Files.getLastModifiedTime(file).toInstant(), now)
                    && titleOf(file).filter(it -> !isOver(it, now)).isEmpty()) {
                delete(file);
            }
        } catch (IOException e) {
            // Another Cachewarden deletes it as well, or it is in use: it is no reason not to
            // begin, and is tried again with the next.
            return;
        }
    }

    private boolean isOver(SnapshotTitle title, Instant now) {
        return limits.isOver(title.takenAt(), now);
    }

    /** One that is still written is left, however old it is. */
    private static void delete(Path file) throws IOException {
        Optional<LockedFile> free = LockedFile.now(file);
        if (free.isPresent()) {
            Files.deleteIfExists(file);
            free.get().closeForGood();
        }
    }

    private List<Path> newestFirst() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.<Path>reverseOrder())
                    .toList();
        }
    }

    @Override
    public List<SnapshotTitle> newest(int most) {
        List<SnapshotTitle> titles = new ArrayList<>();
        try {
            for (Path file : newestFirst()) {
                if (titles.size() == most) {
                    break;
                }
                titleOf(file).ifPresent(titles::add);
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        return titles;
    }

    @Override
    public Set<String> ids() {
        try {
            return newestFirst().stream()
                    .map(RecoverySnapshotFiles::id)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    @Override
    public Map<String, Long> deletedWithin() {
        try {
            return new RecoveryRoom(folder, limits).deleted();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private Optional<SnapshotTitle> titleOf(Path file) {
        try (SnapshotReader reader = SnapshotReader.open(file, this::seal)) {
            return Optional.of(SnapshotTitles.read(reader));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<SnapshotTitle> find(String id) {
        Path file = file(id);
        if (!ChangeId.isOne(id) || !Files.exists(file)) {
            return Optional.empty();
        }
        try (SnapshotReader reader = SnapshotReader.open(file, this::seal)) {
            return Optional.of(SnapshotTitles.read(reader));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public void read(String id, Consumer<List<SavedEntry>> sink) {
        Path file = file(id);
        try (SnapshotReader reader = SnapshotReader.open(file, this::seal)) {
            new FramesBackwards(reader).read(sink);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static JournalException unreadable(Path where, IOException e) {
        return new JournalException(
                "The recovery snapshot %s cannot be read: %s".formatted(where, WholeFile.why(e)),
                e);
    }
}
