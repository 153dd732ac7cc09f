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
import dev.cachewarden.core.snapshot.PassPhrase;
import dev.cachewarden.core.snapshot.SnapshotEntry;
import dev.cachewarden.core.snapshot.SnapshotLabel;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.core.snapshot.SnapshotTitle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What was saved comes back as it was, and only to whom it belongs. */
final class ExportedSnapshotFilesTest extends SavedSnapshots {

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

    /** That there is no snapshot could be wrong then. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatCannotBeReadIsNotLeftOutOfTheList() throws IOException {
        Path unreadable = folder.resolve("unreadable.cwsnap");
        Files.createSymbolicLink(unreadable, Path.of("/proc/self/mem"));

        assertThat(files.list(folder))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.file()).isEqualTo(unreadable);
                    assertThat(it.label()).isEmpty();
                    assertThat(it.problem().orElseThrow()).contains("cannot be read");
                });
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
}
