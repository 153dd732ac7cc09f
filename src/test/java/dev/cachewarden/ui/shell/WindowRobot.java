package dev.cachewarden.ui.shell;

import dev.cachewarden.app.Interruptions;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.app.change.ChangeKeeping;
import dev.cachewarden.app.connection.ConnectionCheck;
import dev.cachewarden.app.figures.FiguresReader;
import dev.cachewarden.app.flush.MemoryJournal;
import dev.cachewarden.clerk.ClerkHttpConnector;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.ChangeJournal;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.value.ValueFormats;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.json.StreamingFactsReader;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.Clicks;
import dev.cachewarden.testing.Keyboard;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.MemoryProfiles;
import dev.cachewarden.testing.MemoryRecovery;
import dev.cachewarden.testing.MemoryRepairs;
import dev.cachewarden.testing.MemorySnapshots;
import dev.cachewarden.testing.TestSnapshots;
import dev.cachewarden.ui.actions.Action;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.audit.MemorySettings;
import dev.cachewarden.ui.privacy.PrivacyModel;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SaveDialog;
import dev.cachewarden.ui.support.Theme;
import dev.cachewarden.ui.watch.MemoryHistory;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** What a person does with the window as a whole. */
final class WindowRobot implements AutoCloseable {

    private final FxRobot fx;
    private final BackgroundTasks tasks = BackgroundTasks.virtual(new FxThread());
    private final MainModel model;
    private final PrivacyModel privacy;
    private final MainWindow window;
    private final Theme theme = new Theme(Theme.Colours.LIGHT);
    private final Stage stage;
    private final ChangeParts changes;

    /** Shows the window, with nothing open, on the robot's screen. On the FX thread. */
    WindowRobot(FxRobot fx, Stage stage, MemoryCache demo) {
        this(fx, stage, demo, new FakeAudits());
    }

    /** As above, with audits that report what a test wants. */
    WindowRobot(FxRobot fx, Stage stage, MemoryCache demo, Audits audits) {
        this(fx, stage, parts(demo, audits));
    }

    /** Parts for a window that has {@code demo} as its demo and reaches no server. */
    private static WindowParts parts(MemoryCache demo, Audits audits) {
        return parts(
                () -> new OpenCache("Demo", demo.workspace(new JacksonJsonParser())),
                changes(),
                audits);
    }

    /** Parts for a window that has such a demo, and keeps what is changed elsewhere. */
    static WindowParts parts(Callable<OpenCache> demo, ChangeParts changes) {
        return parts(demo, changes, new FakeAudits());
    }

    private static WindowParts parts(Callable<OpenCache> demo, ChangeParts changes, Audits audits) {
        return new WindowParts(
                new Openings(
                        (_, _) -> {
                            throw new CacheException(
                                    CacheException.Kind.UNREACHABLE, "Nothing answers there.");
                        },
                        check(),
                        TestSnapshots.none(),
                        demo,
                        MemoryProfiles.none()),
                changes,
                audits(audits, (_, _) -> Optional.empty()),
                clerk(),
                new FiguresReader(StreamingFactsReader::new),
                new MemorySnapshots());
    }

    /** Reaches nothing. */
    static ConnectionCheck check() {
        return new ConnectionCheck(
                _ -> {
                    throw new CacheException(
                            CacheException.Kind.UNREACHABLE, "Nothing answers there.");
                },
                Clock.system());
    }

    /** Asks Clerk as the program does; the process has no secret keys. */
    static ClerkParts clerk() {
        return new ClerkParts(
                new ClerkHttpConnector(new JacksonJsonParser(), Clock.system()), Map.of());
    }

    /** Parts for a window whose changes outlive it as little as its cache. */
    static ChangeParts changes() {
        return new ChangeParts(
                new MemoryJournal(), new MemoryRecovery(), ChangeJournal.NONE, new MemoryRepairs());
    }

    /** Parts for a window whose watches outlive it as little as its cache. */
    static AuditParts audits(Audits audits, SaveDialog saving) {
        return new AuditParts(
                audits, new MemorySettings(), saving, new MemoryHistory(), (_, _, _) -> {});
    }

    /** As above, on what {@code parts} open. */
    WindowRobot(FxRobot fx, Stage stage, WindowParts parts) {
        this.fx = fx;
        this.stage = stage;
        changes = parts.changes();
        WindowModels models = WindowModels.of(tasks, ZoneOffset.UTC, parts);
        model = models.main();
        privacy = models.privacy();
        window = new MainWindow(models, theme, tasks, parts);
        Scene scene = new Scene(window.node(), 980, 900);
        theme.attach(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /** Opens the demo from the welcome page and waits for its keys. */
    WindowRobot openDemo() {
        click(Ids.OPEN_DEMO);
        await("the keys", () -> model.scan().lastProperty().get().isPresent());
        return this;
    }

    /** Opens the cache of a server on this machine as the program does, which keeps changes. */
    WindowRobot openServer(int port) {
        return openServer(Servers.plain(port));
    }

    /** As {@link #openServer(int)}, in a way that settings say. */
    WindowRobot openServer(ConnectionSettings settings) {
        Workspace workspace =
                new Workspace(
                        new LettuceConnector(Clock.system()).connect(settings),
                        CacheLayout.DEFAULT,
                        new ValueFormats(new JacksonJsonParser()),
                        Clock.system(),
                        Interruptions.END,
                        new ChangeKeeping(Optional.of(changes.recovery()), changes.journal()));
        fx.interact(() -> model.open(new OpenCache("cache", workspace)));
        return this;
    }

    void click(String id) {
        Clicks.on(fx, "#" + id);
        settle();
    }

    void press(KeyCode... keys) {
        Keyboard.press(keys);
        settle();
    }

    void type(String text) {
        Keyboard.type(fx, text);
        settle();
    }

    /** Opens the palette; answers what can be chosen in it. */
    @SuppressWarnings("unchecked") // The list of that id holds actions.
    List<Action> openPalette() {
        press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
        await("the palette", () -> isShown(Ids.PALETTE_LIST));
        ListView<Action> list = fx.lookup("#" + Ids.PALETTE_LIST).queryAs(ListView.class);
        return List.copyOf(list.getItems());
    }

    /** The node of that id in the whole window. */
    Node node(String id) {
        return fx.lookup("#" + id).query();
    }

    boolean isShown(String id) {
        return fx.lookup("#" + id).queryAll().stream()
                .anyMatch(node -> node.isVisible() && node.getScene() != null);
    }

    /** All texts that are visible below a node, with blanks between. */
    String text(String id) {
        return node(id).lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Whether a table has rows. */
    boolean hasRows(String id) {
        return node(id) instanceof TableView<?> table && !table.getItems().isEmpty();
    }

    boolean hasFocus(String id) {
        Node owner = stage.getScene().getFocusOwner();
        for (Node node = owner; node != null; node = node.getParent()) {
            if (id.equals(node.getId())) {
                return true;
            }
        }
        return false;
    }

    /** The text of the control that has the focus; empty if it has none. On the FX thread. */
    String focusedText() {
        return stage.getScene().getFocusOwner() instanceof Labeled labeled
                ? Objects.requireNonNullElse(labeled.getText(), "")
                : "";
    }

    /** What screen readers call what has the focus; empty if it has no name but its text. */
    String focusedName() {
        Node focused = stage.getScene().getFocusOwner();
        return focused == null ? "" : Objects.requireNonNullElse(focused.getAccessibleText(), "");
    }

    Parent root() {
        return stage.getScene().getRoot();
    }

    void await(String what, BooleanSupplier condition) {
        awaitShown(what, condition);
        settle();
    }

    /** As {@link #await}, while background work goes on. */
    void awaitShown(String what, BooleanSupplier condition) {
        Await.until(what, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition::getAsBoolean));
    }

    /** Waits until background work has been shown. */
    void settle() {
        Await.until("rest", tasks::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
    }

    MainWindow window() {
        return window;
    }

    MainModel model() {
        return model;
    }

    Theme theme() {
        return theme;
    }

    PrivacyModel privacy() {
        return privacy;
    }

    @Override
    public void close() {
        tasks.close();
    }
}
