package dev.cachewarden.ui.shell;

import dev.cachewarden.app.refetch.several.SeveralRefetch;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.activity.ListedTask;
import dev.cachewarden.ui.refetch.SeveralFindings;
import dev.cachewarden.ui.refetch.SeveralRefetchModel;
import dev.cachewarden.ui.refetch.SeveralRefetchSheet;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.verify.VerifyModel;

import java.util.List;
import java.util.Optional;

/** Asks Clerk about the entries that are selected in a table, after a sheet has said the price. */
final class SeveralRefetchSheets {

    private final MainModel model;
    private final BackgroundTasks tasks;
    private final VerifyModel verify;
    private final RepairSheets repairs;
    private final RefetchSheets refetches;
    private final Sheets sheets;

    SeveralRefetchSheets(
            MainModel model,
            BackgroundTasks tasks,
            VerifyModel verify,
            RepairSheets repairs,
            RefetchSheets refetches,
            Sheets sheets) {
        this.model = model;
        this.tasks = tasks;
        this.verify = verify;
        this.repairs = repairs;
        this.refetches = refetches;
        this.sheets = sheets;
    }

    /** Why Clerk cannot be asked about these entries, a sentence; empty if it can. */
    Optional<String> whyNot(List<CacheKey> keys) {
        return SeveralRefetch.whyNot(keys).or(() -> model.connection().hindranceProperty().get());
    }

    /** Shows what it would ask, with the button that asks it. */
    void ask(List<CacheKey> keys) {
        model.connection().cache().ifPresent(open -> ask(open, keys));
    }

    private void ask(OpenCache open, List<CacheKey> keys) {
        SeveralRefetchModel several =
                new SeveralRefetchModel(
                        open.workspace(),
                        new SeveralRefetch(
                                open.workspace(), verify.clerk().environments(), model.zone()),
                        keys,
                        tasks,
                        model.tree().namesProperty());
        follow(several, keys);
        SeveralFindings findings = new SeveralFindings(several, verify);
        SeveralRefetchSheet sheet =
                new SeveralRefetchSheet(
                        several,
                        new SeveralRefetchSheet.Doors(
                                () -> refetches.keys(() -> ask(keys)),
                                plan -> repairs.askFor(open, plan),
                                sheets::hide));
        sheets.show(
                sheet.node(),
                sheet.first(),
                () -> {
                    several.close();
                    findings.close();
                });
    }

    private void follow(SeveralRefetchModel several, List<CacheKey> keys) {
        ListedTask listed =
                new ListedTask(
                        model.activity(),
                        "Refetch " + Numbers.entries(keys.size()),
                        several::cancel);
        several.phaseProperty()
                .subscribe(phase -> {
                    switch (phase) {
                        case ASKING -> listed.begin();
                        case PRICED -> listed.fail(several.errorProperty().get());
                        case ANSWERED ->
                                several.answeredProperty()
                                        .get()
                                        .ifPresent(it ->
                                                listed.end(false, it.complete(), it.counts()));
                    }
                });
    }
}
