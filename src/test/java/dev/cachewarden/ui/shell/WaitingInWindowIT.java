package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Interruptions;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.clerk.ClerkKeys;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.value.ValueFormats;
import dev.cachewarden.demo.DemoServer;
import dev.cachewarden.demo.cache.DemoCache;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.testing.InterposedServer;
import dev.cachewarden.ui.activity.Activity;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A task that waits for the connection says so where tasks are watched, and goes on after it. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class WaitingInWindowIT {

    private static final Interruptions PATIENT = new Interruptions(Duration.ofMinutes(5), _ -> {});

    @TempDir Path folder;

    private final FxRobot fx = new FxRobot();
    private Optional<WindowRobot> shown = Optional.empty();
    private Optional<DemoServer> demo = Optional.empty();
    private Optional<InterposedServer> faulty = Optional.empty();

    @Start
    void start(Stage stage) {
        WindowParts parts = DemoJourney.parts(this::openDemo, folder, (_, _) -> Optional.empty());
        shown = Optional.of(new WindowRobot(fx, stage, parts));
    }

    private OpenCache openDemo() throws IOException {
        DemoServer started = DemoServer.start(new DemoCache(DemoCache.DEFAULT_SEED, 200));
        demo = Optional.of(started);
        InterposedServer server = new InterposedServer(DemoJourney.connect(started.settings()));
        faulty = Optional.of(server);
        return new OpenCache(
                "Demo",
                new Workspace(
                        server,
                        CacheLayout.DEFAULT,
                        new ValueFormats(new JacksonJsonParser()),
                        Clock.system(),
                        PATIENT),
                ClerkKeys.NONE);
    }

    @AfterEach
    void end() {
        shown.ifPresent(window -> fx.interact(window.model()::close));
        shown.ifPresent(WindowRobot::close);
        demo.ifPresent(DemoServer::close);
    }

    private MainModel model() {
        return shown.orElseThrow().model();
    }

    private Activity latest() {
        return model().activity().activities().getFirst();
    }

    @Test
    void aScanThatWaitsForTheConnectionSaysSoAndEndsWhole() {
        waitsAndGoesOn("Scan of Demo", model()::refresh);
    }

    @Test
    void anAuditThatWaitsForTheConnectionSaysSoAndEndsWhole() {
        waitsAndGoesOn("Audit of Demo", () -> model().audit().start(Depth.VALUES));
    }

    private void waitsAndGoesOn(String title, Runnable task) {
        WindowRobot window = shown.orElseThrow();
        window.openDemo();
        window.await("the audit", () -> model().audit().report().isPresent());
        faulty.orElseThrow().loseAt(2);
        fx.interact(task);
        Activity waiting = latest();
        assertThat(waiting.title()).isEqualTo(title);

        window.awaitShown(
                "the word", () -> waiting.messageProperty().get().contains(" was lost; waiting "));
        assertThat(waiting.stateProperty().get()).isEqualTo(Activity.State.RUNNING);
        assertThat(waiting.progressProperty().get()).isNegative();
        fx.interact(() -> window.window().openTab(Ids.ACTIVITY_TAB));
        assertThat(window.text(Ids.ACTIVITY)).contains(" was lost; waiting up to 300 s to go on…");

        fx.interact(faulty.orElseThrow()::restore);
        window.await("the end", () -> waiting.stateProperty().get() == Activity.State.DONE);
        assertThat(waiting.messageProperty().get()).doesNotContain("lost", "not to the end");
    }
}
