package dev.cachewarden.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.SnapshotFiles.Opened;
import dev.cachewarden.core.snapshot.PassPhrase;
import dev.cachewarden.core.snapshot.SnapshotEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file that is not as it was written is noticed, at no cost that it could ask for. */
final class DamagedSnapshotTest extends SavedSnapshots {

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
