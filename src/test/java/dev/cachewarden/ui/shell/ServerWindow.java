package dev.cachewarden.ui.shell;

import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.ui.support.FailurePictures;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

import java.nio.file.Path;
import java.util.Optional;

/** A window before a real server is opened in it, and an empty server. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
abstract class ServerWindow {

    @RegisterExtension static final EmptyRedis redis = new EmptyRedis();

    @TempDir static Path folder;

    final FxRobot fx = new FxRobot();
    private Optional<WindowRobot> shown = Optional.empty();

    /** For the test's own {@code @Start}: TestFX looks for none in a superclass. */
    void show(Stage stage) {
        show(stage, DemoJourney.withoutDemo(folder));
    }

    /** As {@link #show(Stage)}, of other parts. */
    void show(Stage stage, WindowParts parts) {
        shown = Optional.of(new WindowRobot(fx, stage, parts));
    }

    @AfterEach
    void close() {
        shown.ifPresent(WindowRobot::close);
    }

    WindowRobot window() {
        return shown.orElseThrow();
    }
}
