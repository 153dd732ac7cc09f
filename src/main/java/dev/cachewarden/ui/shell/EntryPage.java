package dev.cachewarden.ui.shell;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.compare.Banner;
import dev.cachewarden.ui.compare.CompareModel;
import dev.cachewarden.ui.compare.CompareView;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.privacy.PrivacyModel;
import dev.cachewarden.ui.refetch.RefetchView;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.ttl.EntryTimes;

import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The page of one entry: its copies side by side, of the cache that is open. */
final class EntryPage {

    private final MainModel main;
    private final CurrentKeys keys;
    private final BackgroundTasks tasks;
    private final ChangeParts changes;
    private final EntryTimes times;
    private final Function<CompareModel, Banner> findings;
    private final RefetchSheets refetches;
    private final AuditModel audit;
    private final PrivacyModel privacy;
    private final StackPane root = new StackPane();
    private Optional<Shown> shown = Optional.empty();

    private record Shown(OpenCache cache, CompareModel model) {}

    /**
     * @param changes keeps what is changed in entries
     * @param findings makes the banner above the columns of a cache's entries
     * @param refetches makes what Clerk says of them
     */
    EntryPage(
            WindowModels models,
            BackgroundTasks tasks,
            ChangeParts changes,
            Function<CompareModel, Banner> findings,
            RefetchSheets refetches) {
        this.main = models.main();
        this.keys = main.keys();
        this.audit = main.audit();
        this.times = main.times();
        this.privacy = models.privacy();
        this.tasks = tasks;
        this.changes = changes;
        this.findings = findings;
        this.refetches = refetches;
        root.getStyleClass().add("page");
        keys.contentProperty()
                .subscribe((_, _) -> {
                    if (keys.isFollowing() && root.getScene() != null) {
                        shown.ifPresent(it -> it.model().keysChanged());
                    }
                });
    }

    Parent node() {
        return root;
    }

    /** Puts the focus into the field that finds in the entry. */
    void find() {
        if (root.lookup("#" + Ids.COMPARE_SEARCH) instanceof TextField field) {
            field.requestFocus();
            field.selectAll();
        }
    }

    /** Reads the entry's copies from {@code cache} and shows them; the same entry is read again. */
    void show(OpenCache cache, CacheKey key) {
        CompareModel model =
                shown.filter(it -> it.cache().equals(cache)).orElseGet(() -> open(cache)).model();
        if (model.selectedProperty().get().equals(Optional.of(key))) {
            model.reload();
        } else {
            model.show(key);
        }
    }

    /** Somebody has changed entries: what is shown of them is read again. */
    void changed(Set<CacheKey> touched) {
        shown.ifPresent(it -> it.model().readAgain(touched::contains));
    }

    private Shown open(OpenCache cache) {
        CompareModel model =
                new CompareModel(
                        cache.workspace(), keys::index, changes.of(cache).repairs(), times, tasks);
        model.marksProperty().bind(audit.marksProperty());
        model.follow(privacy);
        model.openBy(main.page()::open);
        model.instancesProperty()
                .bind(
                        audit.reportProperty()
                                .map(report ->
                                        report.map(AuditReport::instances).orElse(List.of())));
        shown.map(Shown::model).ifPresent(before -> leave(before, model));
        RefetchView live = refetches.over(cache, model);
        Banner banner = new Banners(List.of(findings.apply(model), live));
        root.getChildren().setAll(new CompareView(model, banner).node());
        Shown opened = new Shown(cache, model);
        shown = Optional.of(opened);
        return opened;
    }

    /** The order in which values are shown is kept when another cache is opened. */
    private void leave(CompareModel before, CompareModel next) {
        before.marksProperty().unbind();
        before.leave(privacy);
        before.instancesProperty().unbind();
        next.orderProperty().set(before.orderProperty().get());
    }
}
