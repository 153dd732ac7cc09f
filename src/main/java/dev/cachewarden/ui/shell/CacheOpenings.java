package dev.cachewarden.ui.shell;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.clerk.ClerkKeys;
import dev.cachewarden.ui.connect.CacheOpener;
import dev.cachewarden.ui.connect.ConnectModel;
import dev.cachewarden.ui.connect.ConnectView;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** The ways to a cache: the form, a .env file, the demo. */
public final class CacheOpenings {

    private final MainModel model;
    private final BackgroundTasks tasks;
    private final CacheOpener opener;
    private final Callable<OpenCache> demo;
    private final Map<String, String> environment;
    private boolean demoStarting;

    public CacheOpenings(MainModel model, BackgroundTasks tasks, WindowParts parts) {
        this.model = model;
        this.tasks = tasks;
        this.opener = parts.opener();
        this.demo = parts.demo();
        this.environment = parts.clerk().environment();
    }

    /** Shows the form. */
    void askForConnection(Sheets sheets) {
        show(sheets, connectModel(sheets));
    }

    /** Shows the form with a file already chosen. */
    void openEnvFile(Sheets sheets, Path file) {
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
        tasks.of(demo)
                .onSuccess(model::open)
                .onError(failure ->
                        model.tell(Notice.with(Messages.of(failure), "Retry", this::openDemo)))
                .andFinally(() -> demoStarting = false)
                .start();
    }

    private ConnectModel connectModel(Sheets sheets) {
        return new ConnectModel(
                tasks,
                opener,
                (choice, workspace, variables) -> {
                    sheets.hide();
                    model.open(
                            new OpenCache(
                                    choice.settings().address().name(),
                                    workspace,
                                    keys(workspace, variables),
                                    choice.words(workspace.server().facts().user())));
                });
    }

    /** A .env file's variables go before those of the process. */
    private ClerkKeys keys(Workspace workspace, Map<String, String> file) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(file);
        return ClerkKeys.read(all, workspace.layout().environments());
    }

    private static void show(Sheets sheets, ConnectModel form) {
        ConnectView view = new ConnectView(form, sheets::hide);
        sheets.show(view.node(), view.first());
    }
}
