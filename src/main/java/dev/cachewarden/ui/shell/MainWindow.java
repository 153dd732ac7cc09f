package dev.cachewarden.ui.shell;

import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.activity.ActivityView;
import dev.cachewarden.ui.group.GroupView;
import dev.cachewarden.ui.search.SearchResultsView;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.EverySecond;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Theme;
import dev.cachewarden.ui.tree.KeyTreeView;
import dev.cachewarden.ui.tree.KeysNotice;

import javafx.beans.InvalidationListener;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;

/** The window's content: toolbar, tree, page, drawer and status line, and sheets over all. */
public final class MainWindow {

    public static final double WIDTH = 1360;
    public static final double HEIGHT = 860;

    /** What the toolbar needs: in less, the whole window would be cut at both sides. */
    public static final double MIN_WIDTH = 990;

    public static final double MIN_HEIGHT = 600;

    /** With the toolbar, the status line and a person above, ten lines of an entry. */
    private static final double ENTRY_HEIGHT = 516;

    /** With the toolbar, what a page begins with; the rest of it can be scrolled to. */
    private static final double PAGE_HEIGHT = 440;

    private final MainModel model;
    private final RefetchSheets refetches;
    private final EntryPage entry;
    private final AuditPanels audits;
    private final CommandsTab commands;
    private final JournalTab journal;
    private final Drawer drawer;
    private final CacheOpenings openings;
    private final FlushSheets flushes;
    private final UndoSheets undos;
    private final SnapshotSheets snapshots;
    private final VerifySheets verifications;
    private final StackPane root = new StackPane();
    private final WindowFrame frame;
    private final Sheets sheets = new Sheets();
    private final Toolbar toolbar;
    private final KeyTreeView tree;
    private final GroupView group;
    private final SearchResultsView results;
    private final ActionKeys keys;

    MainWindow(WindowModels models, Theme theme, BackgroundTasks tasks, WindowParts parts) {
        this.model = models.main();
        RepairSheets repairs = new RepairSheets(model, tasks, parts.audit().repairs(), sheets);
        audits = new AuditPanels(models, tasks, parts.audit().saving(), repairs, sheets);
        refetches =
                new RefetchSheets(model, tasks, models.verify(), parts.audit().repairs(), sheets);
        verifications = new VerifySheets(model, models.verify(), tasks, sheets, refetches::keys);
        entry = new EntryPage(models, tasks, parts.audit().repairs(), audits::over, refetches);
        model.changes().onElsewhere(entry::changed);
        commands = new CommandsTab(model);
        journal = new JournalTab(model, tasks, parts.changes(), parts.audit().saving());
        drawer = new Drawer(tabs());
        openings = new CacheOpenings(model, tasks, parts);
        flushes = new FlushSheets(model, tasks, parts.changes(), sheets, audits::flushed);
        undos = new UndoSheets(model, tasks, parts.changes().recovery(), sheets);
        snapshots = new SnapshotSheets(model, tasks, parts, sheets);
        model.changes().onUndone(this::showAgain);
        journal.undoBy(undos::ask);
        journal.openBy(() -> drawer.open(Ids.JOURNAL_TAB));
        WindowActions actions =
                new WindowActions(
                        this::askForConnection,
                        this::askForSnapshot,
                        openings::openDemo,
                        () -> theme.choose(theme.coloursProperty().get().other()),
                        () -> About.show(sheets),
                        models.privacy());
        SearchField search =
                new SearchField(
                        model,
                        new SearchField.Doors(
                                this::openFound, this::enterResults, this::intoResults));
        toolbar = new Toolbar(model, theme, actions, search);
        toolbar.add(
                new CheckButton(model, audits.desk()::check, verifications::askForEverything)
                        .node());
        toolbar.add(new FlushButton(model, flushes::flush).node());
        toolbar.add(new RefetchButton(model, refetches).node());
        tree = new KeyTreeView(model.tree(), new KeysNotice(model.standing(), model::refresh));
        EntryActions entries =
                new EntryActions(model, tasks, parts.audit().repairs(), refetches, sheets);
        audits.desk().entriesBy(entries::of);
        model.group().readValuesBy(audits.desk()::check);
        audits.desk().verifyBy(verifications::askForSome);
        FiguresSheets figures = new FiguresSheets(model, tasks, parts.figures(), sheets);
        group =
                new GroupView(
                        model.group(),
                        model.page()::open,
                        verifications::askForSome,
                        new SeveralEntries(
                                        model,
                                        tasks,
                                        parts.audit().saving(),
                                        entries,
                                        repairs,
                                        new SeveralRefetchSheets(
                                                model,
                                                tasks,
                                                models.verify().clerk(),
                                                repairs,
                                                refetches,
                                                sheets))
                                ::of,
                        page -> figures.heading(page, verifications.counts(page)),
                        OverviewPages.of(
                                model, audits, flushes, verifications, refetches, drawer::open));
        results =
                new SearchResultsView(
                        model.search(), model.audit(), this::openFound, this::leaveSearch);
        frame =
                new WindowFrame(
                        new VBox(toolbar.node(), new NoticeBar(model).node()),
                        tree.node(),
                        drawer.node(),
                        new StatusLine(model).node(),
                        new WelcomeView(actions).node());
        root.getChildren().addAll(frame.node(), sheets.node());
        PlaceActions places =
                new PlaceActions(model, entries, figures, snapshots, this::askForFlush);
        tree.offer(places::of);
        keys = new ActionKeys(model, list(actions), places::ofSelected, sheets);
        toolbar.offer(keys);
        root.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        root.addEventFilter(KeyEvent.KEY_PRESSED, keys::passing);
        FileDrop.accept(root, this::openFile);
        model.page().shownProperty().subscribe(this::show);
        audits.onTitles(drawer::showTitles);
        audits.openIn(drawer);
        model.activity().onFindings(() -> drawer.open(Ids.FINDINGS_TAB));
        model.activity().runningProperty().subscribe(drawer::showTitles);
        model.activity().commands().addListener((InvalidationListener) _ -> drawer.showTitles());
        EverySecond.whileShown(root, this::tick);
        InterruptedNotice interrupted =
                new InterruptedNotice(model, tasks, parts.changes(), flushes, undos);
        model.connection().cacheProperty().subscribe(it -> it.ifPresent(interrupted::opened));
    }

    private WindowActionList list(WindowActions actions) {
        return new WindowActionList(
                model,
                actions,
                audits,
                new WindowActionList.Asking(refetches, verifications, snapshots),
                new WindowActionList.Doors(
                        this::askForFlush,
                        this::refresh,
                        () -> toolbar.search().focus(),
                        entry::find,
                        tree::focus,
                        drawer::open));
    }

    public Parent node() {
        return root;
    }

    /** Shows the form for a connection. */
    public void askForConnection() {
        openings.askForConnection(sheets);
    }

    /** Shows the form for a snapshot. */
    public void askForSnapshot() {
        openings.askForSnapshot(sheets);
    }

    /** Shows the form that a .env file or a snapshot is for. */
    public void openFile(Path file) {
        openings.openFile(sheets, file);
    }

    /** Starts the demo and opens it. */
    public void openDemo() {
        openings.openDemo();
    }

    /** Shows the sheet that compares what is open with a snapshot. */
    public void askToCompare(Path file) {
        snapshots.askToCompare(file);
    }

    /** Shows what a flush would delete, with the button that does it. */
    public void askForFlush(FlushTarget target) {
        flushes.ask(target);
    }

    /** Shows what an undo would put back, with the button that does it. */
    public void askToUndo(String changeId) {
        undos.ask(changeId);
    }

    /** Shows what a repair would do, with the button that does it. */
    public void askForRepair(List<Finding> findings, RepairKind kind) {
        audits.desk().repair(findings, kind);
    }

    /** Asks Clerk, for all environments, about the entry that is shown. */
    public void askClerk() {
        refetches.askAll();
    }

    /** Shows what asking Clerk for many users would cost, with the button that does it. */
    public void askToVerify(VerifyChoice chosen) {
        verifications.ask(chosen);
    }

    /** Shows rules and mutes. */
    public void showRules() {
        audits.desk().rules();
    }

    /** Opens the tab of that id below the page. */
    public void openTab(String id) {
        drawer.open(id);
    }

    /** Takes away the form that is shown, if one is. */
    public void hideSheet() {
        sheets.hide();
    }

    private List<DrawerTab> tabs() {
        return List.of(
                audits.findingsTab(),
                audits.checklistTab(),
                new DrawerTab(
                        Ids.ACTIVITY_TAB,
                        model.activity()::title,
                        (Region) new ActivityView(model.activity(), model.zone()).node()),
                commands.tab(),
                journal.tab());
    }

    private void show(PageModel.Page wanted) {
        boolean first = frame.open(!(wanted instanceof PageModel.Page.Welcome));
        drawer.leave(wanted instanceof PageModel.Page.Entry ? ENTRY_HEIGHT : PAGE_HEIGHT);
        switch (wanted) {
            case PageModel.Page.Welcome() -> {}
            case PageModel.Page.OfGroup() -> frame.fill(group.node());
            case PageModel.Page.Search() -> frame.fill(results.node());
            case PageModel.Page.Entry(var key) -> {
                model.connection().cache().ifPresent(cache -> entry.show(cache, key));
                frame.fill(entry.node());
            }
        }
        if (first) {
            // Where the arrow keys lead somewhere.
            tree.focus();
        }
    }

    private void refresh() {
        model.refresh();
        showAgain();
    }

    private void showAgain() {
        boolean isReachable = model.connection().hindranceProperty().get().isEmpty();
        if (isReachable && model.page().entry().isPresent()) {
            show(model.page().shownProperty().get());
        }
    }

    private void enterResults() {
        results.enter();
    }

    private void intoResults() {
        results.focusFirst();
    }

    /** The keys then act on what was found, as on everything that is selected in the tree. */
    private void openFound(CacheKey key) {
        model.page().open(key);
        tree.focus();
    }

    private void leaveSearch() {
        model.page().leaveSearch();
        tree.focus();
    }

    private void tick() {
        model.tick();
        commands.tick();
        group.tick();
        audits.tick();
    }
}
