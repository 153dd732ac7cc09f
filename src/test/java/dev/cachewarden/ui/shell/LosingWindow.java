package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.clerk.ClerkKeys;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.demo.DemoServer;
import dev.cachewarden.demo.cache.DemoCache;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.testing.InterposedServer;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.KeyCount;
import dev.cachewarden.ui.tree.Place;

import javafx.stage.Stage;

import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A window on the demo, whose connection is lost when the test says so. */
final class LosingWindow implements AutoCloseable {

    private static final int NEVER = 0;
    private static final Pattern FIRST_NUMBER = Pattern.compile("([0-9,]+) (key|entr)");

    private final FxRobot fx;
    private final Supplier<Path> folder;
    private Optional<WindowRobot> shown = Optional.empty();
    private Optional<DemoServer> demo = Optional.empty();
    private Optional<InterposedServer> faulty = Optional.empty();
    private int lostAtOpening = NEVER;

    /**
     * @param folder for what the window writes
     */
    LosingWindow(FxRobot fx, Supplier<Path> folder) {
        this.fx = fx;
        this.folder = folder;
    }

    void start(Stage stage) {
        shown =
                Optional.of(
                        new WindowRobot(
                                fx,
                                stage,
                                DemoJourney.parts(
                                        this::openDemo,
                                        folder.get(),
                                        (_, proposal) ->
                                                Optional.of(
                                                        folder.get().resolve(proposal.name())))));
    }

    private OpenCache openDemo() throws IOException {
        DemoServer started = DemoServer.start(new DemoCache(DemoCache.DEFAULT_SEED, 200));
        demo = Optional.of(started);
        InterposedServer server = new InterposedServer(DemoJourney.connect(started.settings()));
        faulty = Optional.of(server);
        if (lostAtOpening != NEVER) {
            server.loseAt(lostAtOpening);
        }
        return new OpenCache(
                "Demo",
                new Workspace(server, CacheLayout.DEFAULT, new JacksonJsonParser(), Clock.system()),
                ClerkKeys.of(started.clerk()));
    }

    @Override
    public void close() {
        shown.ifPresent(window -> fx.interact(window.model()::close));
        shown.ifPresent(WindowRobot::close);
        demo.ifPresent(DemoServer::close);
    }

    /** The next demo that is opened loses its connection at that step. */
    void loseAtOpening(int step) {
        lostAtOpening = step;
    }

    WindowRobot window() {
        return shown.orElseThrow();
    }

    MainModel model() {
        return window().model();
    }

    InterposedServer server() {
        return faulty.orElseThrow();
    }

    /** Opens the demo, waits for its audit and answers how many keys it has. */
    long openAudited() {
        window().openDemo();
        window().await("the audit", () -> model().audit().report().isPresent());
        assertThat(model().standing().sentence()).isEmpty();
        assertThat(title(Ids.FINDINGS_TAB)).matches("Findings [0-9,]+");
        return model().keys().index().size();
    }

    void awaitEnd() {
        window().await(
                        "the end",
                        () ->
                                !model().scan().runningProperty().get()
                                        && !model().audit().runningProperty().get());
    }

    String title(String tab) {
        return window().text(tab);
    }

    String findingsSummary() {
        fx.interact(() -> window().window().openTab(Ids.FINDINGS_TAB));
        return window().text(Ids.FINDINGS_SUMMARY);
    }

    /** Nothing is 0 or proven, nothing is signed off, and each view says from when it is. */
    void everythingIsOfThen(long keys) {
        assertThat(model().tree().count(new Place.Root())).isEqualTo(new KeyCount.Exact(keys));
        assertThat(window().text(Ids.KEYS_NOTICE)).startsWith("Keys as of ");
        assertThat(window().text(Ids.STATUS)).startsWith("Reconnecting");
        assertThat(title(Ids.FINDINGS_TAB)).matches("Findings [1-9][0-9,]* as of [0-9:]+");
        assertThat(title(Ids.CHECKLIST_TAB)).matches("Checklist [0-9]+/[0-9]+ as of [0-9:]+");
        assertThat(exported())
                .contains("**Not signed off: ", "Keys as of ")
                .doesNotContain("Signed off by");
        assertThat(searched("nobody-has-this")).startsWith("No key had this in its name as of ");
        fx.interact(model().page()::leaveSearch);
        fx.interact(() -> model().page().go(new Place.Root()));
        assertThat(window().text(Ids.GROUP_COUNT)).contains(" as of ");
    }

    void everythingIsOfNow() {
        assertThat(model().standing().sentence()).isEmpty();
        assertThat(window().isShown(Ids.KEYS_NOTICE)).isFalse();
        assertThat(window().text(Ids.STATUS)).startsWith("Connected").doesNotContain("failed");
        assertThat(title(Ids.FINDINGS_TAB)).matches("Findings [0-9,]+");
        assertThat(title(Ids.CHECKLIST_TAB)).matches("Checklist [0-9]+/[0-9]+");
    }

    String searched(String text) {
        fx.interact(() -> model().search().textProperty().set(text));
        window().settle();
        return model().search().summaryProperty().get();
    }

    String answer(String question) {
        fx.interact(() -> window().window().openTab(Ids.CHECKLIST_TAB));
        window().settle();
        return window().text(Ids.ANSWER + question);
    }

    /** The report that the checklist writes now. */
    String exported() {
        Path file = folder.get().resolve("checklist.md");
        try {
            Files.deleteIfExists(file);
            fx.interact(() -> window().window().openTab(Ids.CHECKLIST_TAB));
            assertThat(window().text(Ids.CHECKLIST_SAVE)).contains("not signed off");
            fx.interact(() -> fx.lookup("#" + Ids.CHECKLIST_SAVE).queryButton().fire());
            window().await("the file", () -> Files.exists(file));
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    long number(String headline) {
        Matcher number = FIRST_NUMBER.matcher(headline);
        assertThat(number.find()).as(headline).isTrue();
        return Long.parseLong(number.group(1).replace(",", ""));
    }
}
