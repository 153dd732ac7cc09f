package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.demo.DemoServer;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.demo.cache.DemoCache;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.RawRedis;
import dev.cachewarden.ui.compare.CompareRobot;
import dev.cachewarden.ui.flush.FlushRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What people open the program for, from the first click to the proof on a real server. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class JourneyIT {

    private static final int PRODUCTION = 0;
    private static final int DEVELOPMENT = 1;
    private static final String ALICE = "clerk:production:username:alice";
    private static final String IN_PRODUCTION = "clerk:production:id:user_journey";
    private static final String IN_DEVELOPMENT = "clerk:development:id:user_journey";
    private static final String OF_A_TENANT = "shop:development:id:user_journey";

    @TempDir static Path reports;

    private final FxRobot fx = new FxRobot();
    private final FlushRobot flush = new FlushRobot(fx);
    private final CompareRobot compare = new CompareRobot(fx);

    /** What the window opens as its demo; a journey can choose another before it opens it. */
    private ConnectionSettings server = Servers.plain(0);

    private Optional<AutoCloseable> running = Optional.empty();
    private Optional<WindowRobot> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        WindowParts parts =
                DemoJourney.parts(this::openServer, reports, (_, _) -> Optional.empty());
        shown = Optional.of(new WindowRobot(fx, stage, parts));
    }

    private OpenCache openServer() {
        return new OpenCache("Demo", DemoJourney.open(server, CacheLayout.DEFAULT));
    }

    @BeforeEach
    void startDemo() throws IOException {
        DemoServer demo = DemoServer.start(new DemoCache(DemoCache.DEFAULT_SEED, 200));
        running = Optional.of(demo);
        server = demo.settings();
        redis("SET", IN_PRODUCTION, "{}");
        redis("SET", IN_DEVELOPMENT, "{}");
        redis("SET", OF_A_TENANT, "{}");
    }

    @AfterEach
    void end() throws Exception {
        shown.ifPresent(window -> fx.interact(window.model()::close));
        shown.ifPresent(WindowRobot::close);
        if (running.isPresent()) {
            running.get().close();
        }
    }

    @Test
    void aLeakedUserIsFoundComparedAndGivenATimeToLive() {
        window().openDemo();

        tree().select("production", "username", "alice");
        window().await("both copies", () -> compare.header(DEVELOPMENT).contains("of 5:00"));
        assertThat(compare.header(PRODUCTION)).contains(ALICE).contains("ins_");

        redis("PERSIST", ALICE);
        compare.choose(PRODUCTION, "Expire in 5:00").confirm("production");
        window().await("the time to live", () -> Integer.parseInt(redis("TTL", ALICE)) > 0);
    }

    @Test
    void aPersonIsFoundByTheAddressInAValueAndOpenedByKeys() {
        redis(
                "SET",
                IN_PRODUCTION,
                """
                {"id":"user_journey","firstName":"Zoë","lastName":"Journey","username":"zoe",\
                "emailAddresses":[{"id":"idn_1","emailAddress":"zoe.j@example.com"}]}\
                """);
        window().openDemo();
        SearchRobot search = new SearchRobot(fx, window()).find("zoe.j@example.com");
        window().await("the person", () -> search.people().equals(List.of("Zoë Journey")));

        window().press(KeyCode.DOWN);
        window().press(KeyCode.ENTER);

        window().await(
                        "her entry",
                        () ->
                                window().model().page().shownProperty().get()
                                                instanceof PageModel.Page.Entry(var key)
                                        && key.toString().equals(IN_PRODUCTION));
    }

    @Test
    void aFlushOfDevelopmentLeavesProductionAndOtherTenantsUntouched() {
        window().openDemo();

        chooseFlush("development");
        flush.awaitPlan();
        assertThat(flush.action()).matches("Flush [\\d,]+ development keys");
        flush.flush();

        assertThat(flush.headline()).isNotEmpty();
        assertThat(redis("EXISTS", IN_DEVELOPMENT)).isEqualTo("0");
        assertThat(redis("EXISTS", IN_PRODUCTION, OF_A_TENANT)).isEqualTo("2");
    }

    @Test
    void aProtectedEnvironmentIsNotFlushedWithoutItsName() {
        window().openDemo();

        chooseFlush("production");
        flush.awaitPlan();
        assertThat(flush.canFlush()).isFalse();
        flush.confirm("production", "prod");
        assertThat(flush.canFlush()).isFalse();
        flush.press(KeyCode.ENTER);

        assertThat(redis("EXISTS", IN_PRODUCTION)).isEqualTo("1");
    }

    @Test
    void aLostConnectionIsToldAndTheWindowWorksOnWhenItIsBack() throws Exception {
        RedisProcess first = RedisProcess.start();
        running.orElseThrow().close();
        running = Optional.of(first);
        server = Servers.plain(first.port());
        redis("SET", IN_PRODUCTION, "{}");
        window().openDemo();

        window().await("the audit", () -> window().model().audit().report().isPresent());
        first.kill();
        window().await("the bad news", () -> window().model().status().startsWith("Reconnecting"));
        tree().select("production");
        assertThat(tree().below("production")).containsExactly("id");
        window().press(KeyCode.F5);
        assertThat(window().text(Ids.NOTIFICATION)).startsWith("There is no connection");
        assertThat(tree().below("production")).containsExactly("id");
        assertThat(window().text(Ids.KEYS_NOTICE))
                .startsWith("Keys as of ")
                .endsWith("; the connection is lost.");

        running = Optional.of(RedisProcess.startOn(first.port()));
        redis("SET", IN_DEVELOPMENT, "{}");
        window().await("the return", () -> window().model().status().startsWith("Connected"));
        window().await("what is there", () -> tree().below("development").contains("id"));
        assertThat(tree().below("production")).isEmpty();
        assertThat(window().isShown(Ids.KEYS_NOTICE)).isFalse();
    }

    @Test
    void aReadOnlyConnectionOffersNothingThatWrites() {
        server = server.withReadOnly(true);
        window().openDemo();

        assertThat(window().node(Ids.FLUSH).isDisabled()).isTrue();
        tree().select("production", "username", "alice");
        window().await("the copy", () -> compare.header(PRODUCTION).contains("of 5:00"));
        assertThat(compare.isDisabled(Ids.COMPARE_DELETE + PRODUCTION)).isTrue();
        assertThat(window().text(Ids.STATUS_RIGHT)).contains("Read-only");
    }

    private WindowRobot window() {
        return shown.orElseThrow();
    }

    private TreeRobot tree() {
        return new TreeRobot(fx, window());
    }

    private String redis(Object... command) {
        try (RawRedis redis = RawRedis.of(server)) {
            return redis.call(command);
        }
    }

    private void chooseFlush(String section) {
        MenuItem item =
                ((MenuButton) window().node(Ids.FLUSH))
                        .getItems().stream()
                                .filter(it -> String.valueOf(it.getText()).startsWith(section))
                                .findFirst()
                                .orElseThrow();
        fx.interact(item::fire);
    }
}
