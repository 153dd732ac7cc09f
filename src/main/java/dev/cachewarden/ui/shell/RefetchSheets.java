package dev.cachewarden.ui.shell;

import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.refetch.ClerkQuestion;
import dev.cachewarden.app.refetch.ClerkRepair.Deed;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.ui.clerk.ClerkKeysSheet;
import dev.cachewarden.ui.clerk.ClerkModel;
import dev.cachewarden.ui.compare.CompareModel;
import dev.cachewarden.ui.refetch.RefetchActions;
import dev.cachewarden.ui.refetch.RefetchModel;
import dev.cachewarden.ui.refetch.RefetchRepairModel;
import dev.cachewarden.ui.refetch.RefetchRepairSheet;
import dev.cachewarden.ui.refetch.RefetchView;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.verify.VerifyModel;

import java.util.Optional;

/** Asks Clerk about the entry that is shown, and shows the sheets that follow from its answers. */
final class RefetchSheets {

    private final MainModel model;
    private final BackgroundTasks tasks;
    private final ClerkModel clerk;
    private final VerifyModel verify;
    private final ChangeParts changes;
    private final Sheets sheets;
    private Optional<RefetchModel> shown = Optional.empty();
    private Optional<RefetchView> view = Optional.empty();

    RefetchSheets(
            MainModel model,
            BackgroundTasks tasks,
            VerifyModel verify,
            ChangeParts changes,
            Sheets sheets) {
        this.model = model;
        this.tasks = tasks;
        this.verify = verify;
        this.clerk = verify.clerk();
        this.changes = changes;
        this.sheets = sheets;
        model.connection().cacheProperty().subscribe(cache -> cache.ifPresent(this::opened));
    }

    private void opened(OpenCache cache) {
        clerk.open(cache.workspace().cache().words(), cache.workspace().layout(), cache.clerk());
        cache.clerk().problem().map(Notice::of).ifPresent(model::tell);
    }

    /** Shows Clerk's answers about the entries of a model, above and next to them. */
    RefetchView over(OpenCache cache, CompareModel entries) {
        RefetchModel refetch =
                new RefetchModel(cache.workspace(), entries, clerk, tasks, model.zone());
        RefetchView made =
                new RefetchView(
                        refetch,
                        new RefetchActions(
                                this::keys,
                                () -> repair(Deed.DELETE),
                                () -> repair(Deed.WRITE_BACK)),
                        verify);
        view.ifPresent(RefetchView::close);
        view = Optional.of(made);
        shown = Optional.of(refetch);
        return made;
    }

    /** Why Clerk cannot be asked at present, a sentence; empty if it can. */
    Optional<String> whyNot() {
        return model.page()
                .entry()
                .map(ClerkQuestion::whyNot)
                .orElse(Optional.of("Open an entry to ask Clerk about its users."));
    }

    /** Asks the entry's environment. */
    void ask() {
        if (whyNot().isEmpty()) {
            shown.ifPresent(RefetchModel::ask);
        }
    }

    /** Asks all environments that have a key. */
    void askAll() {
        if (whyNot().isEmpty()) {
            shown.ifPresent(RefetchModel::askAll);
        }
    }

    /** Shows the secret keys, to type others. */
    void keys() {
        keys(() -> {});
    }

    /**
     * As {@link #keys()}.
     *
     * @param then runs when the sheet has gone, whether keys were typed or not
     */
    void keys(Runnable then) {
        ClerkEnvironments before = clerk.environments();
        ClerkKeysSheet sheet = new ClerkKeysSheet(clerk, sheets::hide);
        sheets.show(
                sheet.node(),
                sheet.first(),
                () -> {
                    keysChosen(before);
                    // Another sheet can be shown only after this one has gone wholly.
                    tasks.fx().execute(then);
                });
    }

    private void keysChosen(ClerkEnvironments before) {
        if (!before.equals(clerk.environments())) {
            shown.ifPresent(RefetchModel::again);
        }
    }

    private void repair(Deed deed) {
        model.connection()
                .cache()
                .map(open -> changes.of(open).repairs())
                .ifPresent(journal ->
                        shown.flatMap(refetch ->
                                        refetch.repair(
                                                deed, journal, result -> repaired(refetch, result)))
                                .ifPresent(this::ask));
    }

    private void ask(RefetchRepairModel repair) {
        RefetchRepairSheet sheet =
                new RefetchRepairSheet(repair, model.tree().namesProperty().get(), sheets::hide);
        sheets.show(sheet.node(), sheet.first(), repair::close);
    }

    private void repaired(RefetchModel refetch, RepairResult result) {
        sheets.hide();
        refetch.tell(result.words());
    }
}
