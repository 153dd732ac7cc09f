package dev.cachewarden.journal;

import dev.cachewarden.core.file.LockedFile;
import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.port.JournalException;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lines that are appended to a file. Each is written to the operating system whole and at once, so
 * that it outlives this process. A power failure can lose the last of those that were not
 * {@linkplain #addForGood forced to the disk}. Held as long as it is written, so that everybody can
 * distinguish a run that is under way from one that was killed.
 */
final class LineFile implements AutoCloseable {

    private final Path file;

    /** A plain stream: a channel would be closed by an interrupt of the writing thread. */
    private final FileOutputStream out;

    private final LockedFile hold;

    private LineFile(Path file, FileOutputStream out, LockedFile hold) {
        this.file = file;
        this.out = out;
        this.hold = hold;
    }

    /** Begins with a line that is forced to the disk. */
    static LineFile begin(Path file, String first) throws IOException {
        LockedFile hold = LockedFile.of(file);
        try {
            return begin(file, hold, first);
        } catch (IOException e) {
            hold.closeForGood();
            throw e;
        }
    }

    private static LineFile begin(Path file, LockedFile hold, String first) throws IOException {
        FileOutputStream out = new FileOutputStream(file.toFile(), true);
        try {
            LineFile lines = new LineFile(file, out, hold);
            lines.write(first, true);
            return lines;
        } catch (IOException e) {
            out.close();
            throw e;
        }
    }

    String location() {
        return file.toString();
    }

    void add(String line, Unwritable unwritable) {
        add(line, false, unwritable);
    }

    /** Adds a line and forces the file to the disk. */
    void addForGood(String line, Unwritable unwritable) {
        add(line, true, unwritable);
    }

    private void add(String line, boolean forGood, Unwritable unwritable) {
        try {
            write(line, forGood);
        } catch (IOException e) {
            throw unwritable.at(file, e);
        }
    }

    private void write(String line, boolean forGood) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        if (forGood) {
            out.getFD().sync();
        }
    }

    /** Closes and removes the file; one that cannot be removed stays. */
    void withdraw() {
        close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It says how far it came: nothing was sent.
            return;
        }
    }

    @Override
    public void close() {
        try (out) {
            hold.closeForGood();
        } catch (IOException e) {
            // Nothing is buffered: every line is with the system, and none can be lost here.
            return;
        }
    }

    /**
     * What is said when a line cannot be written.
     *
     * @param what {@code report of the flush}
     * @param again {@code run the flush again}
     */
    record Unwritable(String what, String again) {

        JournalException at(Path where, IOException e) {
            return new JournalException(
                    "The %s cannot be written to %s: %s Make room or make it writable, then %s."
                            .formatted(what, where, WholeFile.why(e), again),
                    e);
        }
    }
}
