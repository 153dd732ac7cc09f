package dev.cachewarden.app.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.TaskFailedException;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.snapshot.SnapshotComparison.Source;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.MemorySnapshots;
import dev.cachewarden.testing.SavedCache;
import dev.cachewarden.testing.TestSnapshots;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/** That nothing differs is only said where all is known of both sides. */
final class SnapshotComparisonTest {

    private static final Source FILE = new Source(Path.of("first.cwsnap"), Optional.empty());
    private static final Source OTHER = new Source(Path.of("other.cwsnap"), Optional.empty());
    private static final String ANN = "clerk:production:username:ann";
    private static final String BOB = "clerk:development:username:bob";
    private static final Duration LONG = Duration.ofDays(4000);

    private static final Optional<ByteString> PRODUCTION =
            Optional.of(ByteString.utf8("production"));

    private final MemorySnapshots files = new MemorySnapshots();
    private final MemoryCache server = new MemoryCache();

    private static SavedCache both() {
        return new SavedCache().with(ANN, "{}", LONG).with(BOB, "{}", LONG);
    }

    private ComparedEntries withCache() {
        return new SnapshotComparison(server.workspace(), files)
                .withCache(FILE, SaveProgress.UNSEEN, new Cancellation());
    }

    private ComparedEntries withOpened(Source opened) {
        Workspace workspace =
                TestSnapshots.in(files)
                        .open(opened.file(), Optional.empty(), _ -> CacheLayout.DEFAULT);
        return new SnapshotComparison(workspace, files).withOpened(FILE, opened);
    }

    @Test
    void whatIsGoneFromTheCacheIsListedByEnvironment() {
        both().to(files, FILE.file());

        ComparedEntries compared = withCache();

        assertThat(compared.report().verdict()).isEqualTo("2 gone; 0 the same.");
        assertThat(compared.sections()).hasSize(2);
        assertThat(compared.entries())
                .extracting(ComparedEntries.Entry::difference)
                .containsOnly(Difference.GONE);
        assertThat(compared.words(ZoneOffset.UTC))
                .isEqualTo(
                        "db.test:6379, all entries, taken 2026-11-22 14:02:05, with the cache as"
                                + " it is");
    }

    @Test
    void likeSnapshotsOfAllDoNotDiffer() {
        both().to(files, FILE.file());
        both().to(files, OTHER.file());

        assertThat(withOpened(OTHER).report().verdict()).isEqualTo("No difference in 2 entries.");
    }

    @Test
    void ofAPartItIsNeverSaidThatNothingDiffers() {
        SnapshotSelection production = SnapshotSelection.Part.of(PRODUCTION, Optional.empty());
        new SavedCache().with(ANN, "{}", LONG).selecting(production).to(files, FILE.file());
        both().to(files, OTHER.file());

        assertThat(withOpened(OTHER).report().verdict())
                .isEqualTo(
                        "1 entry is the same. Only what both hold was compared: of other entries"
                                + " nothing is said.");
    }

    @Test
    void whatOneSideCouldNotReadHasNeitherAppearedNorGone() {
        new SavedCache().with(ANN, "{}", LONG).unread(1).to(files, FILE.file());
        both().to(files, OTHER.file());

        ComparedEntries compared = withOpened(OTHER);

        assertThat(compared.report().count(Difference.APPEARED)).isZero();
        assertThat(compared.report().verdict())
                .isEqualTo(
                        "1 entry is the same. 1 key could not be read when it was saved: nothing is"
                                + " known of it. Of 1 entry it is not known whether it differs.");
        assertThat(compared.report().outcome().isDone()).isFalse();
    }

    /** Every way in which one of both sides is less than the whole cache. */
    @ParameterizedTest
    @MethodSource("partial")
    void noDifferenceIsSaidOfAPartlyKnownSideNeitherHereNorThere(SavedCache partial) {
        both().to(files, FILE.file());
        partial.to(files, OTHER.file());
        assertNotKnown(withOpened(OTHER).report());

        partial.to(files, FILE.file());
        both().to(files, OTHER.file());
        assertNotKnown(withOpened(OTHER).report());
    }

    private static Stream<SavedCache> partial() {
        return Stream.of(
                both().unread(1),
                new SavedCache().unread(2),
                both().selecting(SnapshotSelection.Part.of(PRODUCTION, Optional.empty())),
                both().selecting(new SnapshotSelection.Named(2)),
                new SavedCache().selecting(new SnapshotSelection.Named(1)));
    }

    private static void assertNotKnown(DiffReport report) {
        assertThat(report.verdict())
                .doesNotContainIgnoringCase("no difference")
                .doesNotContain("Neither")
                .containsPattern("nothing is (known|said)");
    }

    @Test
    void ofTheCacheItIsSaidToo() {
        new SavedCache().unread(1).to(files, FILE.file());

        assertNotKnown(withCache().report());
        assertThat(withCache().report().outcome().isDone()).isFalse();
    }

    @Test
    void ofNoEntryAtAllItIsNotSaidThatNothingDiffers() {
        new SavedCache().to(files, FILE.file());

        assertThat(withCache().report().verdict()).isEqualTo("Neither holds an entry.");
    }

    @Test
    void anotherSnapshotInTheFileOfTheOpenedOneIsRefused() {
        both().to(files, FILE.file());
        both().to(files, OTHER.file());
        Workspace workspace =
                TestSnapshots.in(files)
                        .open(OTHER.file(), Optional.empty(), _ -> CacheLayout.DEFAULT);
        both().selecting(new SnapshotSelection.Named(2)).to(files, OTHER.file());

        assertThatThrownBy(() -> new SnapshotComparison(workspace, files).withOpened(FILE, OTHER))
                .isInstanceOf(TaskFailedException.class)
                .hasMessageContaining("another snapshot");
    }
}
