package dev.cachewarden.snapshot;

import dev.cachewarden.core.file.LockedFile;
import dev.cachewarden.core.file.PrivateFiles;
import dev.cachewarden.core.snapshot.RecoveryLimits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps all recovery snapshots of a folder within a number of bytes. A line of {@code deleted.txt}
 * names each that was deleted for that, and the bytes, so that the journal can say why it is gone.
 * The lines are dropped when they are as old as snapshots get.
 */
record RecoveryRoom(Path folder, RecoveryLimits limits) {

    /**
     * Deletes the oldest until the others take no more, but for the newest and for those that are
     * still written. What cannot be deleted is tried again with the next change.
     */
    void make(List<Path> newestFirst) {
        long left = newestFirst.stream().mapToLong(RecoveryRoom::size).sum();
        for (int i = newestFirst.size() - 1; i > 0 && left > limits.total(); i--) {
            Path file = newestFirst.get(i);
            long size = size(file);
            if (delete(file)) {
                left -= size;
            }
        }
    }

    /** One that another Cachewarden has deleted meanwhile takes nothing. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Says so before: what was deleted and is not named would seem to have been lost. */
    private boolean delete(Path file) {
        try {
            Optional<LockedFile> free = LockedFile.now(file);
            if (free.isEmpty()) {
                return false;
            }
            note(RecoverySnapshotFiles.id(file));
            Files.deleteIfExists(file);
            free.get().closeForGood();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void note(String id) throws IOException {
        try (var _ = LockedFile.of(record())) {
            if (isOld()) {
                Files.delete(record());
            }
            if (!Files.exists(record())) {
                PrivateFiles.create(record());
            }
            Files.writeString(
                    record(), id + " " + limits.total() + "\n", StandardOpenOption.APPEND);
        }
    }

    private boolean isOld() throws IOException {
        return Files.exists(record())
                && limits.isOver(Files.getLastModifiedTime(record()).toInstant(), Instant.now());
    }

    private Path record() {
        return folder.resolve("deleted.txt");
    }

    /** Those that were deleted, each with the bytes that all might take. */
    Map<String, Long> deleted() throws IOException {
        Map<String, Long> deleted = new HashMap<>();
        if (Files.exists(record())) {
            for (String line : Files.readString(record()).lines().toList()) {
                String[] words = line.split(" ", 2);
                // A power failure can leave half a line.
                if (words.length == 2 && words[1].matches("\\d{1,18}")) {
                    deleted.put(words[0], Long.parseLong(words[1]));
                }
            }
        }
        return deleted;
    }
}
