package dev.cachewarden.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.SnapshotFiles.Opened;
import dev.cachewarden.core.port.SnapshotFiles.Written;
import dev.cachewarden.core.snapshot.EntryContent;
import dev.cachewarden.core.snapshot.ExportCounts;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.PassPhrase;
import dev.cachewarden.core.snapshot.SnapshotEntry;
import dev.cachewarden.core.snapshot.SnapshotLabel;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.core.snapshot.SnapshotTitle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was saved comes back as it was, or not at all. */
final class ExportedSnapshotFilesTest {

    private static final Optional<PassPhrase> PHRASE =
            Optional.of(new PassPhrase("correct horse battery staple"));
    private static final ExportTitle TITLE = title(SnapshotSelection.ALL);

    @TempDir Path folder;
    private final Random random = new Random(20_261_130);

    /** The cheapest key: these tests open many files. */
    private final ExportedSnapshotFiles files = new ExportedSnapshotFiles(new PhraseCost(8, 1, 1));

    private static ExportTitle title(SnapshotSelection selection) {
        return new ExportTitle(
                Instant.parse("2026-11-30T09:45:01.123Z"), "127.0.0.1:6379", "clerk", selection);
    }

    static Stream<Optional<PassPhrase>> phrases() {
        return Stream.of(PHRASE, Optional.empty());
    }

    private Path file() {
        return folder.resolve("cache.cwsnap");
    }

    private List<SnapshotEntry> some(int count) {
        return some(count, 300);
    }

    /** For tests that open a file of them at every byte. */
    private List<SnapshotEntry> small(int count) {
        return some(count, 20);
    }

    private List<SnapshotEntry> some(int count, int most) {
        return IntStream.range(0, count).mapToObj(_ -> entry(most)).toList();
    }

    private SnapshotEntry entry(int most) {
        EntryContent content =
                new EntryContent(
                        random.nextBoolean() ? "string" : "hash",
                        bytes(most),
                        random.nextBoolean()
                                ? OptionalLong.of(random.nextLong())
                                : OptionalLong.empty());
        return new SnapshotEntry(bytes(20), content, random.nextLong());
    }

    private ByteString bytes(int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return ByteString.wrap(bytes);
    }

    @SafeVarargs
    private void write(Optional<PassPhrase> phrase, List<SnapshotEntry>... batches) {
        long entries = 0;
        try (Written written = files.begin(file(), TITLE, phrase)) {
            for (List<SnapshotEntry> batch : batches) {
                written.add(batch);
                entries += batch.size();
            }
            written.finish(new ExportCounts(entries, 2, 1));
        }
    }

    private List<SnapshotEntry> read(Optional<PassPhrase> phrase) {
        try (Opened opened = files.open(file(), phrase)) {
            return read(opened);
        }
    }

    private static List<SnapshotEntry> read(Opened opened) {
        List<SnapshotEntry> read = new ArrayList<>();
        opened.read(read::addAll);
        return read;
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void whatWasSavedComesBackAsItWas(Optional<PassPhrase> phrase) {
        List<SnapshotEntry> first = some(400);
        List<SnapshotEntry> second = some(3);
        write(phrase, first, List.of(), second);

        try (Opened opened = files.open(file(), phrase)) {
            assertThat(opened.title()).isEqualTo(TITLE);
            assertThat(opened.counts()).contains(new ExportCounts(403, 2, 1));
            List<SnapshotEntry> all = new ArrayList<>(first);
            all.addAll(second);
            assertThat(read(opened)).isEqualTo(all);
        }
        assertThat(folder)
                .isDirectoryContaining(file()::equals)
                .isDirectoryNotContaining(it -> !it.equals(file()));
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void aSnapshotOfNothingIsWholeAndEmpty(Optional<PassPhrase> phrase) {
        write(phrase);
        assertThat(read(phrase)).isEmpty();
        assertThat(files.label(file()).counts()).contains(new ExportCounts(0, 2, 1));
    }

    static Stream<SnapshotSelection> selections() {
        return Stream.of(
                SnapshotSelection.ALL,
                new SnapshotSelection.Named(3),
                part(new Section.Unknown(ByteString.utf8("staging")), KeyType.ID),
                part(new Section.Unknown(ByteString.wrap(new byte[] {'a', (byte) 0xff})), null),
                part(new Section.NoEnvironment(), null),
                new SnapshotSelection.Part(Optional.empty(), Optional.of(KeyType.OTHER)));
    }

    private static SnapshotSelection part(
            Section section, @org.jspecify.annotations.Nullable KeyType type) {
        return new SnapshotSelection.Part(Optional.of(section), Optional.ofNullable(type));
    }

    @ParameterizedTest
    @MethodSource("selections")
    void whatWasSelectedIsKnownWithoutThePassPhrase(SnapshotSelection selection) {
        try (Written written = files.begin(file(), title(selection), PHRASE)) {
            written.add(some(2));
            written.finish(new ExportCounts(2, 0, 0));
        }
        SnapshotLabel label = files.label(file());
        assertThat(label.title()).isEqualTo(title(selection));
        assertThat(label.isEncrypted()).isTrue();
        assertThat(label.counts()).contains(new ExportCounts(2, 0, 0));
    }

    /** Not one entry comes back that was not saved, and who asks whether it is whole hears no. */
    @ParameterizedTest
    @MethodSource("phrases")
    void whicheverByteIsChangedItIsNoticed(Optional<PassPhrase> phrase) throws IOException {
        List<SnapshotEntry> saved = small(2);
        write(phrase, saved, small(1));
        byte[] whole = Files.readAllBytes(file());
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(), changed);
            assertThat(isTakenForWhole(phrase)).as("byte %d of %d", at, whole.length).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void whereverItIsCutItIsNotWholeAndGoodUpToThere(Optional<PassPhrase> phrase)
            throws IOException {
        List<SnapshotEntry> saved = small(2);
        List<SnapshotEntry> rest = small(1);
        write(phrase, saved, rest);
        List<SnapshotEntry> all = new ArrayList<>(saved);
        all.addAll(rest);
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThat(isTakenForWhole(phrase)).as("%d of %d", length, whole.length).isFalse();
            assertThat(readOrNothing(phrase)).isIn(List.of(), saved, all);
        }
        assertThat(files.label(cut(whole, 1)).counts()).isEmpty();
    }

    private Path cut(byte[] whole, int bytes) throws IOException {
        return Files.write(file(), Arrays.copyOf(whole, whole.length - bytes));
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void nothingCanFollowItsEnd(Optional<PassPhrase> phrase) throws IOException {
        write(phrase, some(3));
        byte[] whole = Files.readAllBytes(file());
        for (int more = 1; more < 20; more++) {
            Files.write(file(), Arrays.copyOf(whole, whole.length + more));
            assertThat(isTakenForWhole(phrase)).isFalse();
        }
    }

    private boolean isTakenForWhole(Optional<PassPhrase> phrase) {
        try (Opened opened = files.open(file(), phrase)) {
            opened.read(_ -> {});
            return opened.counts().isPresent();
        } catch (JournalException e) {
            assertThat(e.getMessage()).startsWith("The snapshot " + file()).endsWith(".");
            return false;
        }
    }

    private List<SnapshotEntry> readOrNothing(Optional<PassPhrase> phrase) {
        try {
            return read(phrase);
        } catch (JournalException e) {
            return List.of();
        }
    }

    @Test
    void anotherPassPhraseOpensNothing() {
        write(PHRASE, some(3));
        Optional<PassPhrase> other = Optional.of(new PassPhrase("correct horse battery staplf"));

        assertThatThrownBy(() -> files.open(file(), other))
                .isInstanceOf(JournalException.class)
                .hasMessageEndingWith(
                        "the pass phrase is another one, or the beginning of the file was"
                                + " changed.");
        assertThatThrownBy(() -> files.open(file(), Optional.empty()))
                .hasMessageEndingWith("it is encrypted, and no pass phrase was given.");
    }

    /** é is one character on one keyboard and two on another. */
    @Test
    void aPassPhraseIsTheSameHoweverItsLettersAreComposed() {
        write(Optional.of(new PassPhrase("caf\u00e9 au lait")), some(3));
        assertThat(read(Optional.of(new PassPhrase("cafe\u0301 au lait")))).hasSize(3);
    }

    @Test
    void whatIsNoSnapshotIsNamedAsWhatItIs() throws IOException {
        Files.writeString(file(), "{\"looks\": \"like JSON\"}");
        assertThatThrownBy(() -> files.open(file(), PHRASE))
                .hasMessageEndingWith("it is no snapshot of Cachewarden.");
        assertThatThrownBy(() -> files.label(file().resolveSibling("none")))
                .hasMessageEndingWith("there is no such file.");
        assertThatThrownBy(() -> files.open(folder, PHRASE)).hasMessageEndingWith("it is no file.");
        write(folder.resolve("later"), 7, 2);
        assertThatThrownBy(() -> files.open(folder.resolve("later"), PHRASE))
                .hasMessageEndingWith(
                        "it has format 2, and this version of Cachewarden reads format 1.");
    }

    private void write(Path file, int at, int value) throws IOException {
        Files.delete(file());
        write(PHRASE, some(1));
        byte[] bytes = Files.readAllBytes(file());
        bytes[at] = (byte) value;
        Files.write(file, bytes);
    }

    @Test
    void aRecoverySnapshotIsLeftToUndo() throws IOException {
        RecoverySnapshotFiles recovery =
                new RecoverySnapshotFiles(
                        folder, dev.cachewarden.core.snapshot.RecoveryLimits.DEFAULT);
        recovery.begin(
                        new SnapshotTitle(
                                "20261130-094501-123ks", Instant.EPOCH, "here:6379", "Flush"))
                .close();
        Path kept = folder.resolve("undo").resolve("20261130-094501-123ks.cwsnap");

        assertThatThrownBy(() -> files.open(kept, PHRASE))
                .hasMessageEndingWith("it was kept for undo, and is put back by cachewarden undo.");
        assertThatThrownBy(() -> files.label(kept)).isInstanceOf(JournalException.class);
    }

    /** Who opens a file pays what it asks for: at most that of a quarter of a gigabyte. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"memoryKiB\":100000000,\"passes\":1,\"lanes\":1",
                "\"memoryKiB\":8,\"passes\":1000000,\"lanes\":1",
                "\"memoryKiB\":8,\"passes\":0,\"lanes\":1",
                "\"memoryKiB\":8,\"passes\":1,\"lanes\":4",
                "\"memoryKiB\":\"8\",\"passes\":1,\"lanes\":1",
                "\"memoryKiB\":8.5,\"passes\":1,\"lanes\":1"
            })
    void aFileThatAsksForTooMuchOrForNonsenseIsNotOpened(String cost) throws IOException {
        write(PHRASE, some(1));
        String text = Files.readString(file(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("}}", 12) + 2;
        String head =
                text.substring(12, end).replace("\"memoryKiB\":8,\"passes\":1,\"lanes\":1", cost);
        assertThat(head).contains(cost);
        Files.write(
                file(),
                java.nio.ByteBuffer.allocate(12 + head.length())
                        .put(text.substring(0, 8).getBytes(StandardCharsets.ISO_8859_1))
                        .putInt(head.length())
                        .put(head.getBytes(StandardCharsets.ISO_8859_1))
                        .array());

        assertThatThrownBy(() -> files.open(file(), PHRASE))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("in a form that this version of Cachewarden does not know");
    }

    @Test
    void framesCannotBeTakenFromAnotherFileOfTheSamePhrase() throws IOException {
        List<SnapshotEntry> entries = some(3);
        write(PHRASE, entries);
        byte[] one = Files.readAllBytes(file());
        Files.delete(file());
        write(PHRASE, entries);
        byte[] other = Files.readAllBytes(file());
        int head = new String(one, StandardCharsets.ISO_8859_1).indexOf("}}", 12) + 2;
        System.arraycopy(one, 0, other, 0, head);
        Files.write(file(), other);

        assertThatThrownBy(() -> read(PHRASE)).isInstanceOf(JournalException.class);
    }

    @Test
    void nothingOfAnEntryIsReadableAndOnlyItsOwnerMayReadTheFile() throws IOException {
        ByteString key = ByteString.utf8("clerk:production:username:jane");
        EntryContent content =
                new EntryContent("string", ByteString.utf8("jane ".repeat(50)), OptionalLong.of(1));
        write(PHRASE, List.of(new SnapshotEntry(key, content, 0)));

        assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).doesNotContain("jane");
        if (file().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void whatExistsIsNotOverwritten() throws IOException {
        Files.writeString(file(), "precious");
        assertThatThrownBy(() -> files.begin(file(), TITLE, PHRASE))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("there is a file " + file() + " already");
        assertThat(file()).hasContent("precious");
    }

    @Test
    void whatCameWhileItWasWrittenIsNotOverwritten() throws IOException {
        try (Written written = files.begin(file(), TITLE, PHRASE)) {
            written.add(some(1));
            Files.writeString(file(), "precious");
            assertThatThrownBy(() -> written.finish(new ExportCounts(1, 0, 0)))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("already");
        }
        assertThat(file()).hasContent("precious");
        assertThat(folder).isDirectoryNotContaining(it -> !it.equals(file()));
    }

    @Test
    void ofWhatIsNotFinishedNothingIsLeft() {
        try (Written written = files.begin(file(), TITLE, PHRASE)) {
            written.add(some(100));
            assertThat(file()).doesNotExist();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatDoesNotExistIsNotMade() {
        Path file = folder.resolve("typo").resolve("cache.cwsnap");
        assertThatThrownBy(() -> files.begin(file, TITLE, PHRASE))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("there is no such folder");
        assertThat(folder).isEmptyDirectory();
    }

    /** A file in clear can be made by anybody: what it says is no reason to take so much memory. */
    @Test
    void aFrameThatSaysItIsLargeTakesNoMemory() {
        byte[] lie = {0x3f, 0, 0, 0, 0x10, 'x'};
        assertThatThrownBy(() -> Packing.unpack(lie))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("larger than any");
        byte[] longKey = {(byte) 0x95, (byte) 0xc6, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff};
        assertThatThrownBy(() -> ExportCodec.decode(longKey)).isInstanceOf(IOException.class);
    }
}
