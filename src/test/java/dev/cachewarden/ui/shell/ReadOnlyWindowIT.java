package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.Credentials;
import dev.cachewarden.core.connection.DatabaseAddress;
import dev.cachewarden.core.connection.TimeLimits;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.actions.Action;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a window on a read-only connection offers is tried: no command that writes
 * reaches the server, by its own statistics, and what would change something says why it cannot.
 */
final class ReadOnlyWindowIT extends ServerWindow {

    private static final String LEGACY = "clerk:id:user_1";
    private static final String JANE = "clerk:development:username:jane";

    private final Set<String> tried = new HashSet<>();
    private final Set<String> refused = new HashSet<>();

    @Start
    void start(Stage stage) {
        show(stage);
    }

    private MainModel model() {
        return window().model();
    }

    private void open() {
        redis.call("SET", LEGACY, "{\"id\":\"user_1\"}");
        redis.call("SET", JANE, "{\"id\":\"user_2\"}");
        redis.call("SET", "clerk:production:id:user_3", "{\"id\":\"user_3\"}", "EX", 3000);
        redis.count();
        window().openServer(
                        new ConnectionSettings(
                                new DatabaseAddress("127.0.0.1", redis.port(), 0),
                                Credentials.NONE,
                                Optional.empty(),
                                true,
                                TimeLimits.DEFAULT));
        window().await("the audit", () -> model().audit().report().isPresent());
    }

    @Test
    void nothingThatIsOfferedWrites() {
        open();
        CacheKey jane = key(JANE);
        for (Runnable place :
                List.<Runnable>of(
                        () -> model().page().go(new Place.Root()),
                        () -> model().page().go(new Place.OfType(jane.section(), jane.type())),
                        () -> model().page().open(jane))) {
            fx.interact(place);
            window().settle();
            List<Action> offered = window().openPalette();
            hide();
            offered.forEach(this::attempt);
        }
        flushIsRefusedWithItsReason();
        List<Finding> found = model().audit().report().orElseThrow().findings();
        for (RepairKind kind : RepairKind.values()) {
            List<Finding> repaired =
                    found.stream()
                            .filter(it -> it.repairs().stream().anyMatch(r -> r.kind() == kind))
                            .toList();
            ask(() -> window().window().sheets().askForRepair(repaired, kind));
        }

        assertThat(tried).contains("Refresh", "Check for leaks", "Show Journal");
        assertThat(refused)
                .anyMatch(it -> it.startsWith("Flush "))
                .anyMatch(it -> it.startsWith("Delete"));
        assertThat(redis.sent())
                .contains("scan", "getrange")
                .doesNotContainAnyElementsOf(redis.writing());
    }

    private CacheKey key(String name) {
        return model().connection()
                .cache()
                .flatMap(it -> it.workspace().grammar().parse(ByteString.utf8(name)))
                .orElseThrow();
    }

    /** What can be done is done; what changes something must say that the connection is why not. */
    private void attempt(Action action) {
        var whyNot = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> action.whyNot().get());
        if (whyNot.isEmpty() && !action.name().equals("Open the demo")) {
            assertThat(action.name()).doesNotStartWith("Flush").doesNotStartWith("Delete");
            if (tried.add(action.name())) {
                ask(action::run);
            }
        }
        if (whyNot.filter(it -> it.contains("This connection is read-only")).isPresent()) {
            refused.add(action.name());
        }
    }

    /** Opens what asks first, and answers it by its button as long as there is one. */
    private void ask(Runnable question) {
        Platform.runLater(question);
        window().settle();
        fx.lookup(".button").queryAllAs(Button.class).stream()
                .filter(it -> it.isDefaultButton() && it.isVisible() && it.getScene() != null)
                .filter(it -> !it.isDisabled())
                .forEach(it -> Platform.runLater(it::fire));
        window().settle();
        hide();
    }

    private void hide() {
        fx.interact(window().window().sheets()::hide);
        window().settle();
    }

    private void flushIsRefusedWithItsReason() {
        fx.interact(() -> window().window().sheets().askForFlush(FlushTarget.all()));
        window().settle();

        assertThat(window().node(Ids.FLUSH_ACTION).isDisabled()).isTrue();
        assertThat(window().text(Ids.FLUSH_SHEET)).contains("This connection is read-only");
        hide();
    }
}
