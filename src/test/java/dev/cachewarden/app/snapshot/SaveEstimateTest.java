package dev.cachewarden.app.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.testing.MemoryCache;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

/** What saving costs is said for what is saved, and no number is said that is not known. */
final class SaveEstimateTest {

    private static final SnapshotSelection.Part ALL =
            new SnapshotSelection.Part(Optional.empty(), Optional.empty());

    private final MemoryCache server =
            new MemoryCache()
                    .with(
                            "clerk:production:id:user_1",
                            "clerk:production:username:ann",
                            "clerk:development:id:user_1");
    private final Workspace workspace = server.workspace();

    private KnownKeys whole() {
        return nothing().after(new IndexScan(workspace).run(_ -> {}, new Cancellation()));
    }

    private KnownKeys nothing() {
        return KnownKeys.nothing(workspace.grammar());
    }

    private String words(SnapshotSelection.Part part, KnownKeys known) {
        return SaveEstimate.of(workspace, part, known).words();
    }

    @Test
    void thePartIsCountedAndNotTheCache() {
        SnapshotSelection.Part production =
                SnapshotSelection.Part.of(
                        Optional.of(ByteString.utf8("production")), Optional.empty());
        SnapshotSelection.Part names =
                new SnapshotSelection.Part(Optional.empty(), Optional.of(KeyType.USERNAME));

        assertThat(words(ALL, whole())).isEqualTo("3 entries when the keys were read.");
        assertThat(words(production, whole())).isEqualTo("2 entries when the keys were read.");
        assertThat(words(names, whole())).isEqualTo("1 entry when the keys were read.");
    }

    @Test
    void keysThatWereNotReadAreNotCountedAsNone() {
        assertThat(words(ALL, nothing()))
                .isEqualTo("How many entries that are is not known: the keys were not read.");
    }

    @Test
    void ofAPartOfTheKeysTheNumberIsTheLeast() {
        KnownKeys known = whole();
        KnownKeys part =
                new KnownKeys(
                        known.index(),
                        KnownKeys.Extent.PART,
                        known.asOf(),
                        0,
                        Optional.of(new KnownKeys.Missed(Instant.EPOCH, Optional.empty())));

        assertThat(words(ALL, part)).isEqualTo("At least 3 entries.");
    }

    @Test
    void thePriceIsSaidWhereCommandsAreBilled() {
        server.billed();
        KnownKeys known = whole();
        long commands = IndexScan.commands(3) + server.commandsToReadAll(3, true);

        assertThat(words(ALL, known))
                .isEqualTo(
                        "3 entries when the keys were read. About "
                                + commands
                                + " commands are sent, and each is billed here.");
        assertThat(words(ALL, nothing())).endsWith("Each command is billed here.");
    }
}
