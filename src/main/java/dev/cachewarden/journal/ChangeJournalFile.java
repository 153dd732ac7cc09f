package dev.cachewarden.journal;

import dev.cachewarden.core.change.ChangeEnd;
import dev.cachewarden.core.change.ChangeHistory;
import dev.cachewarden.core.change.ChangeStart;
import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.file.LockedFile;
import dev.cachewarden.core.file.PrivateFiles;
import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.port.ChangeJournal;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.text.Lists;
import dev.cachewarden.core.text.Numbers;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The file {@code journal.jsonl}, for its owner only: see {@link ChangeLines}. One that has grown
 * long is put aside as {@code journal-1.jsonl}, the next as {@code journal-2.jsonl}, and so on.
 * Nothing of them is ever deleted; what is read is the present file and the last one put aside, so
 * that reading takes no longer after years. The history alone is of all of them.
 */
public final class ChangeJournalFile implements ChangeJournal {

    /** Some ten thousand changes. */
    private static final long LONG = 4L << 20;

    /** Lines that cannot be read and are named. */
    private static final int MOST_NAMED = 5;

    private static final LineFile.Unwritable UNWRITABLE =
            new LineFile.Unwritable("journal of changes", "try again");

    private final Path folder;
    private final Path file;
    private final long longBytes;
    private final ReportedChanges reports;

    /**
     * @param stateFolder see {@link dev.cachewarden.core.file.StateFolder}; made when the first
     *     line is written
     */
    public ChangeJournalFile(Path stateFolder) {
        this(stateFolder, LONG);
    }

    /**
     * @param longBytes a file of that many bytes is put aside
     */
    ChangeJournalFile(Path stateFolder, long longBytes) {
        this.folder = stateFolder;
        this.file = stateFolder.resolve("journal.jsonl");
        this.longBytes = longBytes;
        this.reports = new ReportedChanges(stateFolder);
    }

    @Override
    public void begin(ChangeStart start) {
        append(ChangeLines.begun(start));
    }

    @Override
    public void end(ChangeEnd end) {
        append(ChangeLines.ended(end));
    }

    private void append(String line) {
        try (LockedFile _ = LockedFile.of(file)) {
            if (Files.exists(file) && Files.size(file) >= longBytes) {
                Files.move(file, aside(numberAside() + 1), StandardCopyOption.ATOMIC_MOVE);
            }
            create();
            try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
                out.write((startOfLine(file) + line + "\n").getBytes(StandardCharsets.UTF_8));
                out.getFD().sync();
            }
        } catch (IOException e) {
            throw UNWRITABLE.at(file, e);
        }
    }

    private Path aside(int number) {
        return folder.resolve("journal-" + number + ".jsonl");
    }

    /** How many files were put aside. */
    private int numberAside() {
        int number = 0;
        while (Files.exists(aside(number + 1))) {
            number++;
        }
        return number;
    }

    private void create() throws IOException {
        try {
            PrivateFiles.create(file);
        } catch (FileAlreadyExistsException e) {
            // It is added to.
        }
    }

    /** A full disk or a power failure leaves half a line, which must not spoil the next one. */
    private static String startOfLine(Path path) throws IOException {
        try (RandomAccessFile read = new RandomAccessFile(path.toFile(), "r")) {
            if (read.length() == 0) {
                return "";
            }
            read.seek(read.length() - 1);
            return read.read() == '\n' ? "" : "\n";
        }
    }

    @Override
    public List<JournalledChange> newest(int most) {
        List<JournalledChange> all = read(1).newestFirst();
        return all.subList(0, Math.min(most, all.size()));
    }

    /** Of all files, and of the reports of runs that none of them names. */
    @Override
    public ChangeHistory history() {
        ChangeReading lines = read(Integer.MAX_VALUE);
        return reports.with(lines.newestFirst(), remarks(lines.leftOut()));
    }

    private List<String> remarks(List<String> leftOut) {
        return leftOut.isEmpty()
                ? List.of()
                : List.of(
                        Numbers.of(leftOut.size(), "line")
                                + " of the journal in "
                                + folder
                                + " cannot be read and "
                                + Numbers.agreeing(leftOut.size(), "is", "are")
                                + " left out: "
                                + Lists.some(leftOut, MOST_NAMED)
                                + ".");
    }

    /**
     * Reads that number of the files put aside, the last ones, then the present one.
     *
     * @throws JournalException if it cannot be read
     */
    private ChangeReading read(int aside) {
        try {
            return readWhole(aside);
        } catch (IOException e) {
            throw new JournalException(
                    "The journal of changes " + file + " cannot be read: " + WholeFile.why(e), e);
        }
    }

    /** Another Cachewarden may put the file aside in between: then all is read again. */
    private ChangeReading readWhole(int aside) throws IOException {
        while (true) {
            int number = numberAside();
            ChangeReading reading = new ChangeReading();
            for (int i = Math.max(1, number - aside + 1); i <= number; i++) {
                read(aside(i), reading);
            }
            read(file, reading);
            if (number == numberAside()) {
                return reading;
            }
        }
    }

    /**
     * By a reader that replaces what is no text: half a line can end within a letter. A line
     * without an end, at the end of the file, is still being written.
     */
    private static void read(Path path, ChangeReading reading) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(path), StandardCharsets.UTF_8))) {
            boolean endsWhole = startOfLine(path).isEmpty();
            int number = 0;
            for (String line = lines.readLine(); line != null; ) {
                number++;
                String next = lines.readLine();
                if (!reading.take(line) && (next != null || endsWhole)) {
                    reading.leaveOut(path.getFileName() + " line " + number);
                }
                line = next;
            }
        } catch (NoSuchFileException e) {
            // Nothing was changed so far.
            return;
        }
    }
}
