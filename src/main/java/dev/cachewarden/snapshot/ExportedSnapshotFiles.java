package dev.cachewarden.snapshot;

import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.ListedSnapshot;
import dev.cachewarden.core.snapshot.PassPhrase;
import dev.cachewarden.core.snapshot.SnapshotLabel;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Files that people name, for their owner only. */
public final class ExportedSnapshotFiles implements SnapshotFiles {

    /** How the key of a file without one is found. */
    static final String IN_CLEAR = "none";

    /** What Java puts for characters that the locale does not have. */
    private static final String REPLACEMENT = "\uFFFD";

    private static final String OF_A_PHRASE = "argon2id";
    private static final String OF_A_FILE = "file";

    /** For those who open no frame. */
    private static final SnapshotReader.SealSource UNOPENED =
            head -> new FrameDigest(head.digest());

    private final PhraseCost cost;

    public ExportedSnapshotFiles() {
        this(PhraseCost.DEFAULT);
    }

    /**
     * @param cost of files that are written
     */
    ExportedSnapshotFiles(PhraseCost cost) {
        this.cost = cost;
    }

    @Override
    public Written begin(Path file, ExportTitle title, Optional<PassPhrase> phrase) {
        ClaimedName name = ClaimedName.of(file);
        JsonNode json = ExportTitles.json(title);
        try {
            FileHead head =
                    phrase.isPresent() ? FileHead.ofPassPhrase(cost, json) : FileHead.inClear(json);
            return new ExportFile(
                    name,
                    SnapshotWriter.begin(
                            name.unfinished(), head, seal(head, phrase), ExportTitles.bytes(json)));
        } catch (IOException e) {
            throw name.unwritable(e);
        }
    }

    private static FrameSeal seal(FileHead head, Optional<PassPhrase> phrase) throws IOException {
        if (!isEncrypted(head)) {
            return new FrameDigest(head.digest());
        }
        if (phrase.isEmpty()) {
            throw new IOException("it is encrypted, and no pass phrase was given");
        }
        byte[] key = PhraseCost.of(head).key(phrase.get(), head.salt());
        return new FrameCipher(key, head.digest());
    }

    private static boolean isEncrypted(FileHead head) throws IOException {
        return switch (head.key()) {
            case IN_CLEAR -> false;
            case OF_A_PHRASE -> true;
            case OF_A_FILE ->
                    throw new IOException(
                            "it was kept for undo, and is put back by cachewarden undo");
            default ->
                    throw new IOException(
                            "it is protected in a form that this version of Cachewarden does not"
                                    + " know");
        };
    }

    @Override
    public SnapshotLabel label(Path file) {
        try (SnapshotReader reader = SnapshotReader.open(regular(file), UNOPENED)) {
            return new SnapshotLabel(
                    ExportTitles.title(reader.head().json().path("title")),
                    isEncrypted(reader.head()),
                    ExportFrames.of(reader).summary(reader),
                    reader.size());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public List<ListedSnapshot> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<ListedSnapshot> listed = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                listed(file).ifPresent(listed::add);
            }
            return listed;
        } catch (IOException e) {
            throw unlisted(folder, e);
        } catch (UncheckedIOException e) {
            throw unlisted(folder, Objects.requireNonNull(e.getCause()));
        }
    }

    private static JournalException unlisted(Path folder, IOException e) {
        return new JournalException(
                "The folder %s cannot be read: %s".formatted(folder, WholeFile.why(e)), e);
    }

    /** Empty if it is none. A file that cannot be read may be one, so it is not left out. */
    private Optional<ListedSnapshot> listed(Path file) {
        try {
            return FileHead.isThere(file) && !isRecovery(file)
                    ? Optional.of(labelled(file))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(unlabelled(file, unreadable(file, e)));
        }
    }

    private static boolean isRecovery(Path file) {
        try (SnapshotReader reader = SnapshotReader.open(file, UNOPENED)) {
            return reader.head().key().equals(OF_A_FILE);
        } catch (IOException e) {
            return false;
        }
    }

    private ListedSnapshot labelled(Path file) {
        try {
            return new ListedSnapshot(file, Optional.of(label(file)), Optional.empty());
        } catch (JournalException e) {
            return unlabelled(file, e);
        }
    }

    private static ListedSnapshot unlabelled(Path file, JournalException problem) {
        return new ListedSnapshot(
                file, Optional.empty(), Optional.of(String.valueOf(problem.getMessage())));
    }

    @Override
    public Opened open(Path file, Optional<PassPhrase> phrase) {
        try {
            SnapshotReader reader = SnapshotReader.open(regular(file), head -> seal(head, phrase));
            try {
                return new ExportReader(file, reader);
            } catch (IOException | RuntimeException e) {
                reader.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** A pipe has no end to begin with, and would be waited for. */
    private static Path regular(Path file) throws IOException {
        if (file.toString().contains(REPLACEMENT)) {
            throw new IOException(
                    "the locale of this process has no such file names: set LC_ALL=C.UTF-8");
        }
        if (!Files.exists(file)) {
            throw new IOException("there is no such file");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("it is no file");
        }
        return file;
    }

    static JournalException unreadable(Path file, IOException e) {
        return new JournalException(
                "The snapshot %s cannot be read: %s".formatted(file, WholeFile.why(e)), e);
    }
}
