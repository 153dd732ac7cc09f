package dev.cachewarden.snapshot;

import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.port.JournalException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * The name that a file gets when it is whole, and the one that it has until then.
 *
 * @param file that does not exist yet
 * @param unfinished in the same folder
 */
record ClaimedName(Path file, Path unfinished) {

    /**
     * @throws JournalException if there is such a file already, or no such folder
     */
    static ClaimedName of(Path file) {
        Path name = file.getFileName();
        Path folder = file.toAbsolutePath().getParent();
        if (name == null || folder == null) {
            throw unwritable(file, new IOException("it is a folder"));
        }
        Path unfinished = folder.resolve(name + "." + UUID.randomUUID() + ".unfinished");
        ClaimedName claimed = new ClaimedName(file, unfinished);
        if (Files.exists(file) || Files.isSymbolicLink(file)) {
            throw claimed.taken(new FileAlreadyExistsException(file.toString()));
        }
        return claimed;
    }

    /** Gives the file its name, never that of another one, and has that on the disk. */
    void take() throws IOException {
        try {
            link();
        } catch (FileAlreadyExistsException e) {
            throw taken(e);
        }
        Files.deleteIfExists(unfinished);
        forceFolder();
    }

    /** A link is refused where there is a file, also one of this moment; a move may replace it. */
    private void link() throws IOException {
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | IOException e) {
            // Not every file system has links.
            Files.move(unfinished, file);
        }
    }

    /** Windows opens no folders, and needs none of this. */
    private void forceFolder() {
        Path folder = unfinished.getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }

    private JournalException taken(FileAlreadyExistsException e) {
        return new JournalException(
                "The snapshot was not written: there is a file %s already, and none is overwritten. Name another one."
                        .formatted(file),
                e);
    }

    JournalException unwritable(IOException e) {
        return unwritable(file, e);
    }

    private static JournalException unwritable(Path file, IOException e) {
        return new JournalException(
                "The snapshot was not written to %s: %s Make room or make the folder writable, or name another file."
                        .formatted(file, WholeFile.why(e)),
                e);
    }
}
