package dev.cachewarden.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.FailOn;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.port.KnownInstances;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.journal.KnownInstancesFile;
import dev.cachewarden.json.StreamingFactsReader;
import dev.cachewarden.packing.ValuePackings;
import dev.cachewarden.planted.PlantedCache;
import dev.cachewarden.snapshot.SnapshotServers;
import dev.cachewarden.testing.MemorySnapshots;
import dev.cachewarden.testing.SavedCache;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A snapshot of a cache, with faults of every rule, audited without the cache. */
final class AuditOfSnapshotIT {

    private static final Path FILE = Path.of("cache.cws");

    private static PlantedAudit live;
    private static SavedCache saved;

    @BeforeAll
    static void fill() throws Exception {
        live = PlantedAudit.of(new PlantedCache(20_261_130, 1_000));
        saved = SavedCache.of(live.workspace().server(), live.workspace().clock());
    }

    @AfterAll
    static void stop() {
        live.close();
    }

    @Test
    void itBringsTheFindingsOfTheCacheAndSaysThatTheyAreOfThatTime() {
        AuditReport ofCache = live.run(PlantedAudit.settings(), Depth.VALUES);

        AuditReport ofSnapshot = audit(opened(), Set.of(), KnownInstances.nothing());

        assertThat(ofSnapshot.complete()).isTrue();
        assertThat(PlantedAudit.findings(ofSnapshot)).isEqualTo(PlantedAudit.findings(ofCache));
        assertThat(PlantedAudit.users(ofSnapshot)).isEqualTo(PlantedAudit.users(ofCache));
        assertThat(ofSnapshot.coverage().read()).isEqualTo(ofCache.coverage().read());
        assertThat(ofSnapshot.startedAt()).isEqualTo(SavedCache.TAKEN);
        assertThat(ofSnapshot.cost().commands()).isZero();
    }

    @Test
    void theKeysAreThoseOfTheCache() {
        Workspace opened = opened();

        ScanResult scanned = scan(opened);

        assertThat(scanned.complete()).isTrue();
        assertThat(scanned.index().size()).isEqualTo(scan(live.workspace()).index().size());
    }

    @Test
    void whatItShowsIsNotLearned(@TempDir Path folder) {
        KnownInstances known = new KnownInstancesFile(folder);

        audit(opened(), Set.of(), known);

        assertThat(known.of(opened().cache())).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void ofAPartOnlyThatPartIsEverProven() {
        SnapshotSelection production =
                SnapshotSelection.Part.of(
                        Optional.of(ByteString.utf8("production")), Optional.empty());
        saved.selecting(production);
        try {
            Workspace opened = opened();
            AuditReport ofAll = audit(opened, Set.of(), KnownInstances.nothing());
            Section section = opened.grammar().section(ByteString.utf8("production"));
            AuditReport ofPart = audit(opened, Set.of(section), KnownInstances.nothing());

            assertThat(ofAll.complete()).isFalse();
            assertThat(ofAll.failure().orElseThrow()).contains("holds production only");
            assertThat(FailOn.USUAL.of(ofAll)).isEqualTo(TaskOutcome.FAILED);
            assertThat(ofPart.complete()).isTrue();
        } finally {
            saved.selecting(SnapshotSelection.ALL);
        }
    }

    private static Workspace opened() {
        MemorySnapshots files = new MemorySnapshots();
        saved.to(files, FILE);
        Workspace of = live.workspace();
        return Workspace.ofSnapshot(
                new SnapshotServers(files, ZoneOffset.UTC).open(FILE, Optional.empty()),
                of.layout(),
                of.formats(),
                of.clock());
    }

    private static ScanResult scan(Workspace workspace) {
        return new IndexScan(workspace).run(_ -> {}, new Cancellation());
    }

    private static AuditReport audit(
            Workspace workspace, Set<Section> sections, KnownInstances known) {
        return new AuditRun(
                        workspace,
                        new StreamingFactsReader(new ValuePackings(), Set.of()),
                        PlantedAudit.settings(),
                        known,
                        List.of())
                .run(
                        scan(workspace).index(),
                        new AuditScope(Depth.VALUES, sections, Set.of()),
                        _ -> {},
                        new Cancellation());
    }
}
