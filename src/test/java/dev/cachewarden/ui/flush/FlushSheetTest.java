package dev.cachewarden.ui.flush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.Theme;
import dev.cachewarden.ui.support.Theme.Colours;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

@ExtendWith(ApplicationExtension.class)
final class FlushSheetTest {

    private static final ObservableValue<PersonNames> NAMES =
            new SimpleObjectProperty<>(PersonNames.NONE);

    private final SampleCache cache = new SampleCache();
    private final BackgroundTasks tasks = BackgroundTasks.virtual(new FxThread());
    private final StackPane root = new StackPane();
    private Optional<Theme> theme = Optional.empty();
    private final AtomicInteger closed = new AtomicInteger();
    private final CountDownLatch holdUp = new CountDownLatch(1);
    private FxRobot fx = new FxRobot();
    private FlushRobot sheet = new FlushRobot(fx);

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(root, 640, 760);
        Theme light = new Theme(Colours.LIGHT);
        light.attach(scene);
        theme = Optional.of(light);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @BeforeEach
    void useRobot(FxRobot robot) {
        fx = robot;
        sheet = new FlushRobot(robot);
    }

    @AfterEach
    void stop() {
        holdUp.countDown();
        tasks.close();
    }

    @Test
    void oneButtonFlushesAnUnprotectedEnvironment() throws Exception {
        open(cache.environment("development"));
        assertThat(sheet.action()).isEqualTo("Flush 1,200 development keys");
        assertThat(sheet.waiting()).isEqualTo("or wait: the last of these expires in 4:41");
        assertThat(sheet.isTicked("session")).isFalse();
        picture("choose");

        sheet.unfoldDetails();
        picture("details");
        sheet.flush();

        assertThat(sheet.headline()).isEqualTo("Flushed development: 1,200 keys deleted.");
        assertThat(sheet.facts()).contains("Checked by a second scan: nothing is left.");
        picture("report");
        sheet.close();
        assertThat(closed).hasValue(1);
    }

    @Test
    void aTickedBoxIsCounted() {
        open(cache.environment("development"));

        sheet.tick("session");

        assertThat(sheet.action()).isEqualTo("Flush 1,202 development keys");
    }

    @Test
    void aProtectedEnvironmentAsksForItsNameAndEnterCancels() throws Exception {
        open(cache.environment("production"));
        assertThat(sheet.canFlush()).isFalse();
        assertThat(sheet.reason()).isEqualTo("Type “production” to confirm.");
        picture("protected");

        sheet.confirm("production", "production");
        assertThat(sheet.canFlush()).isTrue();
        picture("confirmed");
        sheet.press(KeyCode.ENTER);

        assertThat(closed).hasValue(1);
        assertThat(cache.server.writer().unlinks()).isEmpty();
    }

    @Test
    void enterOnTheFocusedActionFlushes() {
        open(cache.environment("production"));
        sheet.confirm("production", "production");

        sheet.press(KeyCode.TAB).press(KeyCode.TAB).press(KeyCode.ENTER);

        assertThat(sheet.headline()).isEqualTo("Flushed production: 700 keys deleted.");
    }

    @Test
    void escapeClosesButAsksFirstWhileItRuns() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        cache.server
                .writer()
                .onUnlink(keys -> {
                    reached.countDown();
                    hold();
                    return cache.server.writer().removed(keys);
                });
        open(cache.environment("development"));
        sheet.flush().awaitRunning();
        reached.await();
        picture("running");

        sheet.press(KeyCode.ESCAPE);
        assertThat(closed).hasValue(0);
        picture("asking");
        // Enter goes on, as a second Escape does.
        sheet.press(KeyCode.ENTER).press(KeyCode.ESCAPE).press(KeyCode.ESCAPE);
        assertThat(sheet.isStopping()).isFalse();

        sheet.press(KeyCode.ESCAPE).stopHere();
        assertThat(sheet.isStopping()).isTrue();
        holdUp.countDown();
        assertThat(sheet.headline()).isEqualTo("Cancelled: 1,000 keys deleted.");
        picture("cancelled");
        sheet.press(KeyCode.ESCAPE);
        assertThat(closed).hasValue(1);
    }

    @Test
    void allShowsEveryEnvironment() throws Exception {
        open(cache.environment("development"));

        sheet.choose(5);

        assertThat(sheet.action()).isEqualTo("Flush 1,902 keys of all environments");
        assertThat(sheet.canFlush()).isFalse();
        picture("all");
    }

    private void hold() {
        try {
            holdUp.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void open(FlushTarget target) {
        fx.interact(() -> {
            FlushModel model = cache.model(target, tasks);
            root.getChildren().setAll(FlushSheet.of(model, NAMES, closed::incrementAndGet).node());
        });
        sheet.awaitPlan();
    }

    /** Both themes, for a person to look at. */
    private void picture(String name) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "pictures", "flush"));
        for (Colours colours : Colours.values()) {
            fx.interact(() -> theme.orElseThrow().choose(colours));
            fx.interact(() ->
                    Pictures.write(
                            root.getScene(),
                            folder.resolve(name + "-" + colours.styleClass() + ".png")));
        }
        fx.interact(() -> theme.orElseThrow().choose(Colours.LIGHT));
    }
}
