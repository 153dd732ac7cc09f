package dev.cachewarden.journal;

import dev.cachewarden.core.change.ChangeEnd;
import dev.cachewarden.core.change.ChangeStart;
import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.file.LockedFile;
import dev.cachewarden.core.file.PrivateFiles;
import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.port.ChangeJournal;
import dev.cachewarden.core.port.JournalException;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The file {@code journal.jsonl}, for its owner only: see {@link ChangeLines}. */
public final class ChangeJournalFile implements ChangeJournal {

    private static final LineFile.Unwritable UNWRITABLE =
            new LineFile.Unwritable("journal of changes", "try again");

    private final Path file;

    /**
     * @param stateFolder see {@link dev.cachewarden.core.file.StateFolder}; made when the first
     *     line is written
     */
    public ChangeJournalFile(Path stateFolder) {
        this.file = stateFolder.resolve("journal.jsonl");
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
            create();
            try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
                out.write((startOfLine() + line + "\n").getBytes(StandardCharsets.UTF_8));
                out.getFD().sync();
            }
        } catch (IOException e) {
            throw UNWRITABLE.at(file, e);
        }
    }

    private void create() throws IOException {
        try {
            PrivateFiles.create(file);
        } catch (FileAlreadyExistsException e) {
            // It is added to.
        }
    }

    /** A full disk or a power failure leaves half a line, which must not spoil the next one. */
    private String startOfLine() throws IOException {
        try (RandomAccessFile read = new RandomAccessFile(file.toFile(), "r")) {
            if (read.length() == 0) {
                return "";
            }
            read.seek(read.length() - 1);
            return read.read() == '\n' ? "" : "\n";
        }
    }

    @Override
    public List<JournalledChange> newest(int most) {
        if (!Files.exists(file)) {
            return List.of();
        }
        Map<String, JournalledChange> changes = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(line -> ChangeLines.read(line, changes));
        } catch (IOException e) {
            throw new JournalException(
                    "The journal of changes " + file + " cannot be read: " + WholeFile.why(e), e);
        }
        List<JournalledChange> all = new ArrayList<>(changes.values());
        Collections.reverse(all);
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }
}
