package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.audit.AuditDoubts;
import dev.cachewarden.ui.follow.FollowState;
import dev.cachewarden.ui.follow.Freshness;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.KeyCount;
import dev.cachewarden.ui.tree.Place;

import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A window on a cache that somebody else changes. */
final class FollowedWindowIT extends ServerWindow {

    private static final Section TEST = new Section.Configured(new Environment("test", false));

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void whatComesGoesAndIsFlushedIsCountedWithoutARefresh() {
        redis.call("SET", "clerk:test:username:ann", "{}");
        openLive();

        redis.call("SET", "clerk:test:username:bob", "{}");
        window().await("both", () -> count() == 2);
        redis.call("UNLINK", "clerk:test:username:ann");
        window().await("one", () -> count() == 1);
        assertThat(window().model().keys().index().sections()).hasSize(3);
        redis.call("FLUSHALL");
        window().await("none", () -> count() == 0);
        window().await("that it is live", this::isLive);

        assertThat(window().model().status()).contains("0 keys, live, 1 second old");
    }

    @Test
    void rowsFollowWhileMoreThanAThousandAreSelectedAndNoOtherBecomesSelected() {
        redis.call(
                "EVAL",
                "for i = 1000, 2199 do redis.call('SET', 'clerk:test:username:u' .. i, '{}') end",
                "0");
        openLive();
        window().await("all", () -> count() == 1200);
        fx.interact(() -> window().model().page().go(new Place.OfType(TEST, KeyType.USERNAME)));
        window().settle();
        GroupRobot group = new GroupRobot(fx, window());
        group.selectAll();

        redis.call("UNLINK", "clerk:test:username:u1500");
        redis.call("SET", "clerk:test:username:a", "{}");
        window().await("both", () -> group.rows() == 1200 && !group.isSelected(0));

        assertThat(group.selected()).hasSize(1199).doesNotContain("a", "u1500");
    }

    @Test
    void whatIsTurnedOffIsFromTheLastMomentAndStaysSo() {
        redis.call("SET", "clerk:test:username:ann", "{}");
        openLive();
        fx.interact(() -> window().model().follow().choose(Freshness.OFF));
        redis.call("SET", "clerk:test:username:bob", "{}");
        fx.interact(() -> window().model().tick());

        assertThat(count()).isEqualTo(1);
        assertThat(window().model().status()).contains("scanned ").doesNotContain("live");
        assertThat(fx.lookup("#" + Ids.FRESHNESS).queryLabeled().getText()).isEqualTo("Not live");
    }

    @Test
    void theChecklistCountsWhatOthersDidSinceTheCheck() {
        redis.call("SET", "clerk:test:username:ann", "{}");
        redis.call("SET", "clerk:test:username:bob", "{}");
        redis.call("SET", "clerk:test:username:eve", "{}");
        openLive();
        window().await("the check", () -> window().model().audit().report().isPresent());
        window().await("that nothing is in doubt", () -> doubt().isNone());

        redis.call("UNLINK", "clerk:test:username:eve");
        window().await("what went", () -> doubt().note(ZoneOffset.UTC).startsWith("1 entry went"));
        assertThat(doubt().isNone()).as("nothing is there that was not checked").isTrue();
        redis.call("SET", "clerk:test:username:ann", "[]");
        redis.call("SET", "clerk:test:username:new", "{}");
        window().await(
                        "what came and was written",
                        () ->
                                doubt().words(ZoneOffset.UTC)
                                        .startsWith(
                                                "1 entry came, 1 was written again and 1 went"
                                                        + " since this check ("));
        assertThat(window().model().audit().outdatedProperty().get()).isTrue();

        fx.interact(() -> window().model().check(Depth.VALUES));
        window().await("that nothing is in doubt", () -> doubt().isNone());
        assertThat(doubt().note(ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void afterAFlushBySomebodyElseItIsNotSaidHowManyChanged() {
        redis.call("SET", "clerk:test:username:ann", "{}");
        openLive();
        window().await("the check", () -> window().model().audit().report().isPresent());
        redis.call("FLUSHALL");
        redis.call("SET", "clerk:test:username:new", "{}");

        window().await(
                        "the doubt",
                        () ->
                                doubt().words(ZoneOffset.UTC)
                                        .equals(
                                                "From before the last change: check again. How many"
                                                    + " entries were changed since is not known."));
    }

    @Test
    void whatChangedWhileTheReportsWereCutOffIsReadAndItIsNotSaidHowMuchItWas() {
        redis.call("SET", "clerk:test:username:ann", "{}");
        openLive();
        window().await("the check", () -> window().model().audit().report().isPresent());
        List<String> said = new ArrayList<>();
        fx.interact(() ->
                window().model()
                        .follow()
                        .stateProperty()
                        .subscribe((_, _) -> said.add(window().model().standing().sentence())));

        // Connections of windows before may still be closing. A new one can be there before the
        // loss is looked at, so what is said of a loss is KeysWordsTest's.
        redis.call("CLIENT", "LIST")
                .lines()
                .filter(it -> it.contains(" flags=t"))
                .map(it -> it.substring("id=".length(), it.indexOf(' ')))
                .forEach(id -> redis.call("CLIENT", "KILL", "ID", id));
        redis.call("SET", "clerk:test:username:bob", "{}");
        window().await("both", () -> count() == 2);
        window().await("that it is live", this::isLive);

        assertThat(said)
                .filteredOn(it -> !it.isEmpty())
                .isNotEmpty()
                .allMatch(it -> it.startsWith("Keys as of "))
                .anyMatch(it -> it.contains("changes were missed, so counts are catching up."));
        assertThat(said.getLast()).isEmpty();
        assertThat(doubt().words(ZoneOffset.UTC))
                .endsWith("How many entries were changed since is not known.");
    }

    @Test
    void whereReportsAreNotAllowedTheReasonIsSaidAndTheTimeOfTheCounts() {
        redis.call("SET", "clerk:test:username:ann", "{}");
        // As Redis 6.2 knows it too, which denies no subcommand by itself.
        redis.call("ACL", "SETUSER", "default", "-client");
        redis.call("ACL", "SETUSER", "default", "+client|setname");
        try {
            open();
            window().await("one", () -> count() == 1);
            window().await(
                            "the reason",
                            () ->
                                    window().model().follow().stateProperty().get()
                                            instanceof FollowState.Refused);
            assertThat(window().model().follow().stateProperty().get())
                    .isEqualTo(
                            new FollowState.Refused(
                                    "This user may not run CLIENT. Use a user or token that is"
                                            + " allowed to."));
            assertThat(window().text(Ids.FRESHNESS)).contains("Not live");
            assertThat(window().model().status()).contains("scanned ").doesNotContain("live");
        } finally {
            redis.call("ACL", "SETUSER", "default", "+client");
        }
    }

    private AuditDoubts doubt() {
        return window().model().audit().doubtsProperty().get();
    }

    private void openLive() {
        open();
        window().await("that it is live", this::isLive);
    }

    private void open() {
        window().openServer(redis.port());
    }

    private boolean isLive() {
        return window().model().follow().stateProperty().get() instanceof FollowState.Live;
    }

    private long count() {
        return window().model().tree().count(new Place.Root()) instanceof KeyCount.Exact(long keys)
                ? keys
                : -1;
    }
}
