package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.connect.CacheOpener;
import dev.cachewarden.ui.connect.ConnectModel;
import dev.cachewarden.ui.connect.ConnectView;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** The ways to a cache: the form, a .env file, the demo. */
public final class Openings {

    private final MainModel model;
    private final BackgroundTasks tasks;
    private final CacheOpener opener;
    private final Callable<OpenCache> demo;
    private boolean demoStarting;

    /**
     * @param demo starts the demo, or finds it running, and connects to it; blocking
     */
    public Openings(
            MainModel model, BackgroundTasks tasks, CacheOpener opener, Callable<OpenCache> demo) {
        this.model = model;
        this.tasks = tasks;
        this.opener = opener;
        this.demo = demo;
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
                .onError(
                        failure ->
                                model.tell(
                                        Notice.with(Messages.of(failure), "Retry", this::openDemo)))
                .andFinally(() -> demoStarting = false)
                .start();
    }

    private ConnectModel connectModel(Sheets sheets) {
        return new ConnectModel(
                tasks,
                opener,
                (name, workspace) -> {
                    sheets.hide();
                    model.open(new OpenCache(name, workspace));
                });
    }

    private static void show(Sheets sheets, ConnectModel form) {
        ConnectView view = new ConnectView(form, sheets::hide);
        sheets.show(view.node(), view.first());
    }
}
