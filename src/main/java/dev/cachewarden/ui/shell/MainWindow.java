package dev.cachewarden.ui.shell;

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
    private final WindowSheets sheets;
    private final EntryPage entry;
    private final CommandsTab commands;
    private final JournalTab journal;
    private final Drawer drawer;
    private final StackPane root = new StackPane();
    private final WindowFrame frame;
    private final Toolbar toolbar;
    private final KeyTreeView tree;
    private final GroupView group;
    private final SearchResultsView results;
    private final ActionKeys keys;

    MainWindow(WindowModels models, Theme theme, BackgroundTasks tasks, WindowParts parts) {
        this.model = models.main();
        sheets = new WindowSheets(models, tasks, parts);
        AuditPanels audits = sheets.audits();
        RefetchSheets refetches = sheets.refetches();
        VerifySheets verifications = sheets.verifications();
        entry = new EntryPage(models, tasks, parts.changes(), audits::over, refetches);
        model.changes().onElsewhere(entry::changed);
        commands = new CommandsTab(model);
        journal = new JournalTab(model, tasks, parts.changes(), parts.audit().saving());
        drawer = new Drawer(tabs());
        model.changes().onUndone(this::showAgain);
        journal.undoBy(sheets::askToUndo);
        journal.openBy(() -> drawer.open(Ids.JOURNAL_TAB));
        WindowActions actions =
                new WindowActions(
                        sheets::askForConnection,
                        sheets::askForSnapshot,
                        sheets.openings()::openDemo,
                        () -> theme.choose(theme.coloursProperty().get().other()),
                        () -> About.show(sheets.place()),
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
        toolbar.add(new FlushButton(model, sheets.flushes()::flush).node());
        toolbar.add(new RefetchButton(model, refetches).node());
        tree = new KeyTreeView(model.tree(), new KeysNotice(model.standing(), model::refresh));
        EntryActions entries =
                new EntryActions(model, tasks, parts.changes(), refetches, sheets.place());
        audits.desk().entriesBy(entries::of);
        model.group().readValuesBy(audits.desk()::check);
        audits.desk().verifyBy(verifications::askForSome);
        FiguresSheets figures = new FiguresSheets(model, tasks, parts.figures(), sheets.place());
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
                                        sheets.repairs(),
                                        sheets.severalRefetches())
                                ::of,
                        page -> figures.heading(page, verifications.counts(page)),
                        OverviewPages.of(
                                model,
                                audits,
                                sheets.flushes(),
                                verifications,
                                refetches,
                                drawer::open));
        results =
                new SearchResultsView(
                        model.search(), model.audit(), this::openFound, this::leaveSearch);
        frame =
                new WindowFrame(
                        new VBox(toolbar.node(), new NoticeBar(model).node()),
                        tree.node(),
                        drawer.node(),
                        new StatusLine(model).node(),
                        new WelcomeView(
                                        actions,
                                        new SavedConnectionsList(
                                                sheets.openings().saved(),
                                                (profile, andConnect) ->
                                                        sheets.openings()
                                                                .useSaved(
                                                                        sheets.place(),
                                                                        profile,
                                                                        andConnect)))
                                .node());
        root.getChildren().addAll(frame.node(), sheets.place().node());
        PlaceActions places =
                new PlaceActions(model, entries, figures, sheets.snapshots(), sheets::askForFlush);
        tree.offer(places::of);
        keys = new ActionKeys(model, list(actions), places::ofSelected, sheets.place());
        toolbar.offer(keys);
        root.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        root.addEventFilter(KeyEvent.KEY_PRESSED, keys::passing);
        FileDrop.accept(root, sheets::openFile);
        model.page().shownProperty().subscribe(this::show);
        audits.onTitles(drawer::showTitles);
        audits.openIn(drawer);
        model.activity().onFindings(() -> drawer.open(Ids.FINDINGS_TAB));
        model.activity().runningProperty().subscribe(drawer::showTitles);
        model.activity().commands().addListener((InvalidationListener) _ -> drawer.showTitles());
        models.privacy()
                .namesProperty()
                .subscribe((was, is) -> {
                    if (was.privacy() != is.privacy()) {
                        sheets.place().showAgain();
                    }
                });
        EverySecond.whileShown(root, this::tick);
        InterruptedNotice interrupted =
                new InterruptedNotice(
                        model, tasks, parts.changes(), sheets.flushes(), sheets.undos());
        model.connection().cacheProperty().subscribe(it -> it.ifPresent(interrupted::opened));
    }

    private WindowActionList list(WindowActions actions) {
        return new WindowActionList(
                model,
                actions,
                sheets.audits(),
                new WindowActionList.Asking(
                        sheets.refetches(), sheets.verifications(), sheets.snapshots()),
                new WindowActionList.Doors(
                        sheets::askForFlush,
                        this::refresh,
                        () -> toolbar.search().focus(),
                        entry::find,
                        tree::focus,
                        drawer::open));
    }

    public Parent node() {
        return root;
    }

    /** What it shows over itself. */
    public WindowSheets sheets() {
        return sheets;
    }

    /** Starts the demo and opens it. */
    public void openDemo() {
        sheets.openings().openDemo();
    }

    /** Lists every action that there is at this moment. */
    public void showPalette() {
        keys.palette();
    }

    /** Lists all keys. */
    public void showKeys() {
        keys.keys();
    }

    /** Opens the tab of that id below the page. */
    public void openTab(String id) {
        drawer.open(id);
    }

    private List<DrawerTab> tabs() {
        return List.of(
                sheets.audits().findingsTab(),
                sheets.audits().checklistTab(),
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
        sheets.audits().tick();
    }
}
