package dev.cachewarden.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.RecoverySnapshots.RecoverySnapshot;
import dev.cachewarden.core.snapshot.ContentMark;
import dev.cachewarden.core.snapshot.EntryContent;
import dev.cachewarden.core.snapshot.RecoveryLimits;
import dev.cachewarden.core.snapshot.SavedEntry;
import dev.cachewarden.core.snapshot.SnapshotTitle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** What is kept comes back as it was, or not at all; nobody else can read it. */
final class RecoverySnapshotFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:45:01Z");
    private static final SnapshotTitle TITLE =
            new SnapshotTitle("20261130-094501-123ks", NOW, "127.0.0.1:6379", "Flush development");

    @TempDir Path state;
    private final Random random = new Random(20_261_130);

    private RecoverySnapshotFiles files() {
        return files(RecoveryLimits.DEFAULT);
    }

    private RecoverySnapshotFiles files(RecoveryLimits limits) {
        return new RecoverySnapshotFiles(state, limits);
    }

    private Path file() {
        return state.resolve("undo").resolve(TITLE.id() + ".cwsnap");
    }

    private List<SavedEntry> some(int count) {
        return IntStream.range(0, count).mapToObj(_ -> entry()).toList();
    }

    private SavedEntry entry() {
        EntryContent content =
                new EntryContent(
                        random.nextBoolean() ? "string" : "hash",
                        bytes(3000),
                        random.nextBoolean()
                                ? OptionalLong.of(random.nextLong())
                                : OptionalLong.empty());
        return new SavedEntry(
                bytes(60),
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(content),
                random.nextBoolean() ? ContentMark.ABSENT : content.mark(),
                1 + random.nextInt(3));
    }

    private ByteString bytes(int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return ByteString.wrap(bytes);
    }

    @SafeVarargs
    private void write(List<SavedEntry>... batches) {
        try (RecoverySnapshot snapshot = files().begin(TITLE)) {
            for (List<SavedEntry> batch : batches) {
                snapshot.add(batch);
            }
            snapshot.force();
        }
    }

    private List<SavedEntry> read() {
        List<SavedEntry> read = new ArrayList<>();
        files().read(TITLE.id(), read::addAll);
        return read.reversed();
    }

    @Test
    void whatWasKeptComesBackAsItWas() {
        List<SavedEntry> first = some(40);
        List<SavedEntry> second = some(3);
        write(first, second, List.of());

        assertThat(read()).startsWith(first.getFirst()).endsWith(second.getLast()).hasSize(43);
        assertThat(read().subList(0, 40)).isEqualTo(first);
        assertThat(files().find(TITLE.id())).contains(TITLE);
        assertThat(files().newest(5)).containsExactly(TITLE);
    }

    @Test
    void aFileThatEndsEarlyIsGoodUpToItsLastWholeFrame() throws IOException {
        List<SavedEntry> first = some(4);
        write(first, some(4));
        byte[] whole = Files.readAllBytes(file());
        Files.delete(file());
        write(first);
        long withoutSecond = Files.size(file());

        for (int i = 0; i < 200; i++) {
            int length = random.nextInt(Math.toIntExact(withoutSecond), whole.length);
            Files.write(file(), java.util.Arrays.copyOf(whole, length));
            List<SavedEntry> read = read();
            assertThat(read).hasSizeBetween(4, 8);
            assertThat(read.subList(0, 4)).isEqualTo(first);
        }
    }

    @Test
    void whatSomebodyChangedIsNeverTakenForWhatWasKept() throws IOException {
        List<SavedEntry> kept = some(5);
        write(kept);
        byte[] whole = Files.readAllBytes(file());
        for (int i = 0; i < 300; i++) {
            byte[] changed = whole.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(), changed);
            assertThat(readOrNothing()).as("byte %d", at).isIn(kept, List.of());
        }
    }

    private List<SavedEntry> readOrNothing() {
        try {
            return read();
        } catch (JournalException e) {
            return List.of();
        }
    }

    @Test
    void framesCannotBeTakenFromAnotherFile() throws IOException {
        write(some(5));
        byte[] one = Files.readAllBytes(file());
        Files.delete(file());
        write(some(5));
        byte[] other = Files.readAllBytes(file());
        int head =
                12
                        + new String(one, java.nio.charset.StandardCharsets.ISO_8859_1)
                                .substring(12)
                                .indexOf('}')
                        + 1;
        System.arraycopy(one, 0, other, 0, head);
        Files.write(file(), other);

        assertThatThrownBy(this::read)
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void nothingOfAValueIsReadableAndOnlyItsOwnerMayReadTheFile() throws IOException {
        String name = "jane.doe@example.com";
        ByteString key = ByteString.utf8("clerk:production:username:jane");
        EntryContent content =
                new EntryContent("string", ByteString.utf8(name.repeat(20)), OptionalLong.empty());
        write(List.of(SavedEntry.removed(key, content, 1)));

        String raw = Files.readString(file(), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(raw).doesNotContain("jane").doesNotContain("Flush");
        if (file().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            for (Path each : List.of(file(), state.resolve("undo.key"))) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void withoutItsKeyAFileCannotBeRead() throws IOException {
        write(some(1));
        Files.delete(state.resolve("undo.key"));

        assertThatThrownBy(this::read).isInstanceOf(JournalException.class);
        assertThat(files().newest(5)).isEmpty();
    }

    @Test
    void moreThanTheLimitIsNotKept() {
        try (RecoverySnapshot snapshot =
                files(new RecoveryLimits(1_000, 1L << 30, Duration.ofDays(1))).begin(TITLE)) {
            snapshot.add(List.of(large()));
            assertThatThrownBy(() -> snapshot.add(List.of(large())))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("its limit");
        }
        assertThat(read()).hasSize(1);
    }

    private SavedEntry large() {
        byte[] bytes = new byte[5_000];
        random.nextBytes(bytes);
        EntryContent content =
                new EntryContent("string", ByteString.wrap(bytes), OptionalLong.empty());
        return SavedEntry.removed(ByteString.utf8("k"), content, 1);
    }

    private static SnapshotTitle at(Instant serverTime) {
        return new SnapshotTitle("20261201-094501-123ks", serverTime, "127.0.0.1:6379", "Delete");
    }

    private void datedByThisMachine(Instant time) throws IOException {
        Files.setLastModifiedTime(file(), FileTime.from(time));
    }

    @Test
    void whatIsTooOldIsDeletedWhenTheNextIsKept() throws IOException {
        write(some(1));
        datedByThisMachine(NOW);
        SnapshotTitle next = at(NOW.plus(Duration.ofDays(8)));
        files().begin(next).close();

        assertThat(files().newest(5)).containsExactly(next);
        assertThat(files().find(TITLE.id())).isEmpty();
    }

    @Test
    void whatWasKeptTodayOutlivesAClockThatIsSetDaysAheadOrBack() throws IOException {
        for (Duration wrong : List.of(Duration.ofDays(900), Duration.ofDays(-900))) {
            write(some(1));
            datedByThisMachine(NOW.plus(wrong));
            SnapshotTitle next = at(NOW.plusSeconds(60));
            files().begin(next).close();

            assertThat(files().newest(5)).containsExactly(next, TITLE);
            Files.delete(file());
            Files.delete(state.resolve("undo").resolve(next.id() + ".cwsnap"));
        }
    }

    /** Begins and ends the snapshots of changes of that day, each of 5,000 bytes and more. */
    private List<String> writeSeveral(RecoverySnapshotFiles files, int from, int to) {
        List<String> ids = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String id = "20261130-0945" + i + "-123ks";
            try (RecoverySnapshot snapshot =
                    files.begin(new SnapshotTitle(id, NOW, "127.0.0.1:6379", "Delete"))) {
                snapshot.add(List.of(large()));
            }
            ids.add(id);
        }
        return ids;
    }

    @Test
    void theOldestAreDeletedWhereAllTakeTooMuchAndTheNewestStays() {
        long total = 18_000;
        RecoverySnapshotFiles files =
                files(new RecoveryLimits(1L << 30, total, Duration.ofDays(7)));
        List<String> ids = writeSeveral(files, 10, 16);

        assertThat(files.ids()).isEqualTo(Set.copyOf(ids.subList(2, 6)));
        assertThat(files.deletedWithin()).isEqualTo(Map.of(ids.get(0), total, ids.get(1), total));

        RecoverySnapshotFiles tiny = files(new RecoveryLimits(1L << 30, 1, Duration.ofDays(7)));
        List<String> last = writeSeveral(tiny, 20, 21);
        assertThat(tiny.ids()).containsExactlyInAnyOrder(ids.getLast(), last.getFirst());
    }

    @Test
    void whatIsStillWrittenIsNotDeletedForRoom() {
        RecoverySnapshotFiles tiny = files(new RecoveryLimits(1L << 30, 1, Duration.ofDays(7)));
        try (RecoverySnapshot slow = tiny.begin(TITLE)) {
            slow.add(some(1));
            var _ = writeSeveral(tiny, 50, 53);
            slow.add(some(1));
        }
        assertThat(read()).hasSize(2);
    }

    @Test
    void whatIsStillWrittenIsLeftHoweverOldItIs() throws IOException {
        try (RecoverySnapshot slow = files().begin(TITLE)) {
            datedByThisMachine(NOW);
            slow.add(some(1));
            files().begin(at(NOW.plus(Duration.ofDays(8)))).close();
            slow.add(some(1));
        }
        assertThat(read()).hasSize(2);
    }

    @Test
    void aNameThatIsNoneIsNoPath() {
        assertThat(files().find("../undo")).isEmpty();
        assertThat(files().find("")).isEmpty();
    }
}
