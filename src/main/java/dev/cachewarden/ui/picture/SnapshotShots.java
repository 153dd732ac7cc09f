package dev.cachewarden.ui.picture;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.snapshot.SaveProgress;
import dev.cachewarden.app.snapshot.SaveRequest;
import dev.cachewarden.app.snapshot.SnapshotSaver;
import dev.cachewarden.core.file.PrivateFiles;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.snapshot.PassPhrase;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.ui.shell.OpenCache;
import dev.cachewarden.ui.support.Ids;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The sheets of snapshots, with one of the demo in a folder that is deleted again. */
final class SnapshotShots {

    private static final SnapshotSelection.Part ALL =
            new SnapshotSelection.Part(Optional.empty(), Optional.empty());
    private static final String PHRASE = "only for pictures";

    private final Shots shots;
    private final SnapshotFiles files;

    SnapshotShots(Shots shots, SnapshotFiles files) {
        this.shots = shots;
        this.files = files;
    }

    void draw() throws IOException {
        Path folder =
                PrivateFiles.createTemporaryFolder(
                        Path.of(System.getProperty("java.io.tmpdir")), "cachewarden-pictures-");
        Path file = folder.resolve("demo.cwsnap");
        try {
            draw(file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private void draw(Path file) throws IOException {
        shots.takeSheet("save-snapshot", () -> shots.sheets().askToSave(ALL));
        save(file);
        shots.takeSheet("open-snapshot", () -> shots.sheets().openFile(file));
        shots.take("compare-snapshot", () -> shots.sheets().askToCompare(file));
        shots.go(() -> shots.type(Ids.OPEN_SNAPSHOT_PHRASE, PHRASE));
        shots.go(() -> shots.press(Ids.COMPARE_SNAPSHOT_COMPARE));
        shots.await(() -> shots.isShown(Ids.COMPARE_SNAPSHOT_LIST));
        shots.takeSheet("compared-snapshot", () -> {});
    }

    private void save(Path file) {
        Workspace workspace =
                shots.call(() ->
                        shots.model().connection().cache().map(OpenCache::workspace).orElseThrow());
        SaveRequest request =
                new SaveRequest(
                        file, new SaveRequest.Scanned(ALL), Optional.of(new PassPhrase(PHRASE)));
        new SnapshotSaver(workspace, files).run(request, SaveProgress.UNSEEN, new Cancellation());
    }
}
