package dev.cachewarden.ui.shell;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.clerk.ClerkKeys;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.connection.Variables;
import dev.cachewarden.core.profile.ConnectionProfile;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.OpenedSnapshot;
import dev.cachewarden.ui.connect.ConnectModel;
import dev.cachewarden.ui.connect.ConnectView;
import dev.cachewarden.ui.connect.SavedModel;
import dev.cachewarden.ui.snapshot.OpenSnapshotModel;
import dev.cachewarden.ui.snapshot.OpenSnapshotSheet;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The ways to a cache: the form, a .env file, a snapshot, the demo. */
public final class CacheOpenings {

    private final MainModel model;
    private final BackgroundTasks tasks;
    private final Openings openings;
    private final Map<String, String> environment;
    private final SavedModel saved;
    private boolean demoStarting;

    public CacheOpenings(MainModel model, BackgroundTasks tasks, WindowParts parts) {
        this.model = model;
        this.tasks = tasks;
        this.openings = parts.openings();
        this.environment = parts.clerk().environment();
        this.saved =
                new SavedModel(
                        tasks,
                        openings.saved(),
                        environment,
                        sentence -> model.tell(Notice.of(sentence)));
    }

    /** The connections that the user keeps. */
    SavedModel saved() {
        return saved;
    }

    /** Shows the form with one that is kept. */
    void useSaved(Sheets sheets, ConnectionProfile profile, boolean andConnect) {
        ConnectModel form = connectModel(sheets);
        show(sheets, form);
        form.use(profile, andConnect);
    }

    /** Shows the form. */
    void askForConnection(Sheets sheets) {
        show(sheets, connectModel(sheets));
    }

    /** Shows the form for a snapshot. */
    void askForSnapshot(Sheets sheets) {
        show(sheets, snapshotModel(sheets));
    }

    /** Shows the form that a file is for, with the file already chosen. */
    void openFile(Sheets sheets, Path file) {
        tasks.of(() -> openings.snapshots().label(file))
                .onSuccess(label -> {
                    OpenSnapshotModel form = snapshotModel(sheets);
                    form.take(file, label);
                    show(sheets, form);
                })
                .onError(_ -> openEnvFile(sheets, file))
                .start();
    }

    private void openEnvFile(Sheets sheets, Path file) {
        ConnectModel form = connectModel(sheets);
        form.useEnvFile(file);
        show(sheets, form);
    }

    /** Starts the demo and opens it. */
    public void openDemo() {
        if (demoStarting) {
            return;
        }
        demoStarting = true;
        model.tell(Notice.of("Starting the demo…"));
        tasks.of(openings.demo())
                .onSuccess(model::open)
                .onError(failure ->
                        model.tell(Notice.with(Messages.of(failure), "Retry", this::openDemo)))
                .andFinally(() -> demoStarting = false)
                .start();
    }

    private OpenSnapshotModel snapshotModel(Sheets sheets) {
        return new OpenSnapshotModel(
                tasks,
                openings.snapshots(),
                model.zone(),
                this::layout,
                (workspace, source) -> {
                    sheets.hide();
                    OpenedSnapshot opened = workspace.server().snapshot().orElseThrow();
                    model.open(
                            new OpenCache(
                                    "Snapshot " + opened.file(),
                                    workspace,
                                    keys(workspace, Map.of()),
                                    opened.words(),
                                    Optional.of(source),
                                    Optional.empty()));
                });
    }

    /** As the open cache, if that is the one it was taken from; else as the variables say. */
    private CacheLayout layout(ExportTitle title) {
        CacheName origin = new CacheName(title.server(), title.prefix());
        CacheLayout layout =
                model.connection()
                        .cache()
                        .map(OpenCache::workspace)
                        .filter(open -> open.cache().equals(origin))
                        .map(Workspace::layout)
                        .orElseGet(() -> new Variables(environment).layout(CacheLayout.DEFAULT));
        return new CacheLayout(title.prefix(), layout.environments(), layout.ttl());
    }

    private ConnectModel connectModel(Sheets sheets) {
        return new ConnectModel(
                tasks,
                openings.caches(),
                openings.check(),
                saved,
                (choice, workspace, variables) -> {
                    sheets.hide();
                    model.open(
                            new OpenCache(
                                    choice.settings().address().name(),
                                    workspace,
                                    keys(workspace, variables),
                                    choice.words(workspace.server().facts().user()),
                                    Optional.empty(),
                                    Optional.empty()));
                });
    }

    /** A .env file's variables go before those of the process. */
    private ClerkKeys keys(Workspace workspace, Map<String, String> file) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(file);
        return ClerkKeys.read(all, workspace.layout().environments());
    }

    private static void show(Sheets sheets, OpenSnapshotModel form) {
        OpenSnapshotSheet sheet = new OpenSnapshotSheet(form, sheets::hide);
        sheets.show(sheet.node(), sheet.first());
    }

    private static void show(Sheets sheets, ConnectModel form) {
        ConnectView view = new ConnectView(form, sheets::hide);
        sheets.show(view.node(), view.first());
    }
}
