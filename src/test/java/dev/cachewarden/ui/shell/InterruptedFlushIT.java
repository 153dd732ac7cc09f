package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.flush.FlushPlanner;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.DatabaseAddress;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.journal.FlushReportFiles;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.Clicks;
import dev.cachewarden.testing.RawRedis;
import dev.cachewarden.ui.flush.FlushRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.input.KeyCode;
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
import java.time.Instant;
import java.util.Optional;

/** A flush of which the journal has the beginning and no end, when its cache is opened again. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class InterruptedFlushIT {

    private static final String KEY = "clerk:development:id:user_1";

    @TempDir Path folder;

    private final FxRobot fx = new FxRobot();
    private final FlushRobot flush = new FlushRobot(fx);
    private Optional<RedisProcess> redis = Optional.empty();
    private Optional<WindowRobot> shown = Optional.empty();

    @Start
    void start(Stage stage) throws IOException {
        RedisProcess started = RedisProcess.start();
        redis = Optional.of(started);
        WindowParts parts =
                DemoJourney.parts(
                        () -> new OpenCache("Demo", open(0)), folder, (_, _) -> Optional.empty());
        shown = Optional.of(new WindowRobot(fx, stage, parts));
    }

    @AfterEach
    void end() {
        shown.ifPresent(window -> fx.interact(window.model()::close));
        shown.ifPresent(WindowRobot::close);
        redis.ifPresent(RedisProcess::close);
    }

    private int port() {
        return redis.orElseThrow().port();
    }

    private WindowRobot window() {
        return shown.orElseThrow();
    }

    private Workspace open(int database) {
        ConnectionSettings plain = Servers.plain(port());
        return DemoJourney.open(
                new ConnectionSettings(
                        new DatabaseAddress(
                                plain.address().host(), plain.address().port(), database),
                        plain.credentials(),
                        plain.tls().isPresent()),
                CacheLayout.DEFAULT);
    }

    /** Leaves what a flush of that database leaves whose process ended right after its plan. */
    private void beginAndEnd(int database) {
        Workspace workspace = open(database);
        KeyIndex.Builder keys = new KeyIndex.Builder(workspace.grammar());
        keys.add(ByteString.utf8(KEY));
        FlushTarget target =
                FlushTarget.of(new Section.Configured(new Environment("development", false)));
        FlushPlan plan = new FlushPlanner(workspace).plan(target, keys.build());
        FlushJournal journal = new FlushReportFiles(folder);
        journal.begin(plan, Instant.now()).close();
        workspace.server().close();
    }

    @Test
    void isToldAndItsButtonOpensTheFlushOfItsTargetWhichDeletesNothingByItself() {
        redis("SET", KEY, "{}");
        beginAndEnd(0);
        window().openDemo();
        window().await("the notice", () -> window().isShown(Ids.NOTIFICATION));

        assertThat(window().text(Ids.NOTIFICATION))
                .contains("A flush of development on ", "was interrupted at ", "Flush again…");
        Clicks.on(fx, "Flush again…");
        flush.awaitPlan();
        assertThat(flush.action()).isEqualTo("Flush 1 development key");
        assertThat(window().isShown(Ids.NOTIFICATION)).isFalse();
        assertThat(window().hasFocus(Ids.FLUSH_CANCEL)).isTrue();
        flush.press(KeyCode.ENTER);
        window().settle();
        assertThat(redis("EXISTS", KEY)).isEqualTo("1");
        assertThat(window().text(Ids.NOTIFICATION))
                .as("still offered, and no undo of what the journal does not name")
                .contains("Flush again…")
                .doesNotContain("Undo…");
    }

    @Test
    void isNotToldWhereAnotherDatabaseIsOpened() {
        redis("SET", KEY, "{}");
        beginAndEnd(1);
        window().openDemo();
        window().await("the audit", () -> window().model().audit().report().isPresent());

        assertThat(window().isShown(Ids.NOTIFICATION)).isFalse();
    }

    private String redis(Object... command) {
        try (RawRedis raw = new RawRedis(port())) {
            return raw.call(command);
        }
    }
}
