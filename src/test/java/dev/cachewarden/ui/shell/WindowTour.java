package dev.cachewarden.ui.shell;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.SentCommand;
import dev.cachewarden.testing.Clicks;
import dev.cachewarden.ui.actions.Action;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.OpenPopups;
import dev.cachewarden.ui.tree.Place;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Goes through the window over the audited demo: every page, tab of the drawer, menu and sheet.
 * What opens a sheet is taken from the palette, so that a sheet that comes later is visited too.
 */
final class WindowTour {

    private final FxRobot fx;
    private final MemoryDemo demo;
    private final WindowRobot window;
    private final Consumer<String> look;
    private final Set<String> visited = new HashSet<>();

    /**
     * @param look at what is shown, given its name; not on the FX thread
     */
    WindowTour(FxRobot fx, MemoryDemo demo, Consumer<String> look) {
        this.fx = fx;
        this.demo = demo;
        this.window = demo.window();
        this.look = look;
    }

    /** All stops; the demo is open and audited. */
    void go() {
        pages();
        entry();
        drawer();
        search();
        clerk();
        questions();
        repairs();
        undo();
        comparison();
        flush();
    }

    private void comparison() {
        at("comparison", () -> window.window().sheets().askToCompare(demo.saved(named())));
        at("compared", ((Button) window.node(Ids.COMPARE_SNAPSHOT_COMPARE))::fire);
        window.await("the result", () -> window.isShown(Ids.COMPARE_SNAPSHOT_LIST));
        look("what differs");
        close();
    }

    private void pages() {
        at("overview", () -> model().page().go(new Place.Root()));
        palette("of all");
        at("environment", () -> model().page().go(new Place.InSection(production())));
        at("group", () -> model().page().go(new Place.OfType(production(), KeyType.USERNAME)));
        new TreeRobot(fx, window).expand("production", "username");
        look("tree");
        palette("of a type");
        new GroupRobot(fx, window).selectFirst(1);
        menu("of a row", Ids.GROUP_TABLE);
        new GroupRobot(fx, window).selectFirst(3);
        menu("of rows", Ids.GROUP_TABLE);
    }

    private void entry() {
        CacheKey key = named();
        at("entry", () -> model().page().open(key));
        palette("of an entry");
        menu("of the tree", Ids.TREE);
        Node lines = window.node(Ids.COMPARE_LINES);
        fx.interact(lines::requestFocus);
        window.press(KeyCode.HOME);
        window.press(KeyCode.ENTER);
        look("line in full");
        for (String order : List.of("RAW", "STORED", "READING")) {
            fx.lookup("#" + Ids.COMPARE_ORDER + order.toLowerCase(Locale.ROOT))
                    .tryQuery()
                    .ifPresent(it -> at(order, () -> ((ToggleButton) it).fire()));
        }
    }

    /** The questions wait for their answers, so each is asked by a separate event. */
    private void questions() {
        at("entry", () -> model().page().open(named()));
        MenuButton menu = (MenuButton) window.node(Ids.COMPARE_MENU + 0);
        List<MenuItem> asking =
                menu.getItems().stream()
                        .filter(item -> item.getText() != null && item.getText().endsWith("…"))
                        .filter(item -> !item.isDisable())
                        .toList();
        for (MenuItem item : asking) {
            Platform.runLater(item::fire);
            WaitForAsyncUtils.waitForFxEvents();
            look(item.getText());
            window.press(KeyCode.ESCAPE);
        }
    }

    private void drawer() {
        demo.sent(
                new SentCommand(
                        1,
                        Instant.EPOCH,
                        Optional.empty(),
                        "GET",
                        1,
                        Optional.of(new SentCommand.Keys(Optional.of(named().bytes()), 1))));
        for (String tab :
                List.of(Ids.FINDINGS_TAB, Ids.CHECKLIST_TAB, Ids.ACTIVITY_TAB, Ids.COMMANDS_TAB)) {
            at(tab, () -> window.window().openTab(tab));
        }
        window.await("the commands", () -> window.hasRows(Ids.COMMANDS));
        look("commands");
        menu("of a command", Ids.COMMANDS);
        fx.interact(() -> window.window().openTab(Ids.FINDINGS_TAB));
        fx.interact(window.node(Ids.FINDINGS_LIST)::requestFocus);
        window.press(KeyCode.HOME);
        window.press(KeyCode.DOWN);
        menu("of a finding", Ids.FINDINGS_LIST);
    }

    private void search() {
        new SearchRobot(fx, window).find("a");
        look("search");
        window.press(KeyCode.ESCAPE);
    }

    private void clerk() {
        at("entry", () -> model().page().open(named()));
        at("what Clerk says", window.window().sheets()::askClerk);
        for (String repair : List.of(Ids.REFETCH_DELETE, Ids.REFETCH_WRITE)) {
            if (window.isShown(repair) && !window.node(repair).isDisabled()) {
                at(repair, ((Button) window.node(repair))::fire);
                close();
            }
        }
    }

    private void repairs() {
        List<Finding> found = deletable();
        at("repair", () -> window.window().sheets().askForRepair(found, RepairKind.DELETE));
        typeNames(Ids.REPAIR_NAME);
        at("repair done", ((Button) window.node(Ids.REPAIR_ACTION))::fire);
        window.await("the summary", () -> window.isShown(Ids.REPAIR_SUMMARY));
        look("what was repaired");
        close();
        at("activity after it", () -> window.window().openTab(Ids.ACTIVITY_TAB));
        journal();
        at("commands after it", () -> window.window().openTab(Ids.COMMANDS_TAB));
    }

    /** Of that repair. */
    private void undo() {
        look("what can be undone");
        Clicks.on(fx, "Undo…");
        window.settle();
        look("undo");
        typeNames(Ids.UNDO_NAME);
        at("undo done", ((Button) window.node(Ids.UNDO_ACTION))::fire);
        window.await("the result", () -> window.isShown(Ids.UNDO_HEADLINE));
        look("what was put back");
        close();
    }

    /** The names of protected environments that a sheet asks for, in fields of such ids. */
    private void typeNames(String prefix) {
        fx.lookup(".text-field").queryAll().stream()
                .filter(it -> it.getId() != null && it.getId().startsWith(prefix))
                .forEach(it ->
                        fx.interact(() ->
                                ((TextField) it).setText(it.getId().substring(prefix.length()))));
    }

    private void journal() {
        at("journal", () -> window.window().openTab(Ids.JOURNAL_TAB));
        window.await("the changes", () -> window.hasRows(Ids.JOURNAL));
        fx.interact(window.node(Ids.JOURNAL)::requestFocus);
        window.press(KeyCode.HOME);
        menu("of a change", Ids.JOURNAL);
    }

    private void flush() {
        at("flush", () -> window.window().sheets().askForFlush(FlushTarget.of(production())));
        window.await("the plan", () -> window.isShown(Ids.FLUSH_DETAILS));
        at(
                "details of a flush",
                () -> ((TitledPane) window.node(Ids.FLUSH_DETAILS)).setExpanded(true));
        close();
    }

    /** The palette itself, and each of its actions that asks something first, once. */
    private void palette(String where) {
        List<Action> all = window.openPalette();
        look("palette " + where);
        close();
        all.stream()
                .filter(WindowTour::opensASheet)
                .filter(action -> action.whyNot().get().isEmpty())
                .filter(action -> visited.add(action.name()))
                .forEach(action -> {
                    Platform.runLater(action::run);
                    window.settle();
                    look(action.name());
                    close();
                });
    }

    private static boolean opensASheet(Action action) {
        String name = action.name();
        return (name.endsWith("…") && !name.startsWith("Export") && !name.startsWith("Flush "))
                || name.equals("Show all keys")
                || name.startsWith("About");
    }

    private void menu(String what, String id) {
        fx.interact(window.node(id)::requestFocus);
        window.press(KeyCode.SHIFT, KeyCode.F10);
        look("menu " + what);
        fx.interact(OpenPopups::hide);
    }

    private void at(String name, Runnable way) {
        fx.interact(way);
        window.settle();
        look(name);
    }

    private void look(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        look.accept(name);
    }

    private void close() {
        fx.interact(window.window().sheets()::hide);
        window.settle();
    }

    private Section production() {
        return model().keys().index().sections().getFirst();
    }

    private MainModel model() {
        return window.model();
    }

    private List<Finding> findings() {
        return model().audit().report().orElseThrow().findings();
    }

    /** A user name with a finding: its key names somebody. */
    private CacheKey named() {
        return findings().stream()
                .map(Finding::subject)
                .filter(key -> key.type() == KeyType.USERNAME)
                .filter(key -> key.section().equals(production()))
                .findFirst()
                .orElseThrow();
    }

    private List<Finding> deletable() {
        return findings().stream()
                .filter(it -> it.subject().type() == KeyType.USERNAME)
                .filter(it ->
                        it.repairs().stream()
                                .anyMatch(offer ->
                                        offer.kind() == RepairKind.DELETE && offer.isPossible()))
                .limit(4)
                .toList();
    }
}
