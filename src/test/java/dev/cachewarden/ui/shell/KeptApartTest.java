package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.ui.flush.FlushRobot;
import dev.cachewarden.ui.support.FailurePictures;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.Optional;

/** A window on a cache whose changes are kept apart, as the demo's are. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class KeptApartTest {

    private static final Section DEVELOPMENT =
            new Section.Configured(new Environment("development", false));

    private final FxRobot fx = new FxRobot();
    private final MemoryCache server = new MemoryCache();
    private final ChangeParts usual = WindowRobot.changes();
    private final ChangeParts apart = WindowRobot.changes();
    private Optional<WindowRobot> started = Optional.empty();

    @Start
    void start(Stage stage) {
        server.with("clerk:development:username:bob");
        started =
                Optional.of(
                        new WindowRobot(
                                fx,
                                stage,
                                WindowRobot.parts(
                                        () ->
                                                new OpenCache(
                                                                "Demo",
                                                                server.workspace(
                                                                        new JacksonJsonParser()))
                                                        .keptIn(apart),
                                        usual)));
    }

    @AfterEach
    void end() {
        window().close();
    }

    private WindowRobot window() {
        return started.orElseThrow();
    }

    private void flush() {
        fx.interact(() -> window().window().sheets().askForFlush(FlushTarget.of(DEVELOPMENT)));
        FlushRobot flush = new FlushRobot(fx).awaitPlan();
        flush.flush();
        window().await("the report", () -> !flush.headline().isEmpty());
    }

    @Test
    void whatIsFlushedIsRecordedApartAndNotAmongWhatIsDoneToOtherCaches() {
        window().openDemo();
        flush();

        assertThat(apart.flushes().newest(2, _ -> {})).hasSize(1);
        assertThat(usual.flushes().newest(2, _ -> {})).isEmpty();
    }

    @Test
    void whatIsFlushedInAnotherCacheOfTheSameWindowIsRecordedAsUsual() {
        window().openDemo();
        fx.interact(() ->
                window().model()
                        .open(new OpenCache("Other", server.workspace(new JacksonJsonParser()))));
        window().settle();
        flush();

        assertThat(usual.flushes().newest(2, _ -> {})).hasSize(1);
        assertThat(apart.flushes().newest(2, _ -> {})).isEmpty();
    }
}
