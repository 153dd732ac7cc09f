package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.compare.CompareRobot;
import dev.cachewarden.ui.follow.FollowState;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import java.util.List;

/** After a change by another client all views agree, and what the user does is not disturbed. */
final class ForeignChangesIT extends ServerWindow {

    private static final Section TEST = new Section.Configured(new Environment("test", false));
    private static final Place.OfType NAMES = new Place.OfType(TEST, KeyType.USERNAME);

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void everyViewThatShowsTheNumberShowsTheSame() {
        write("ann", "bob", "eve");
        openLive();
        go(NAMES);
        write("dan", "fay");
        redis.call("UNLINK", name("bob"));

        window().await(
                        "the rows",
                        () ->
                                group().column("Identifier")
                                        .equals(texts("ann", "dan", "eve", "fay")));
        assertThat(window().text(Ids.GROUP_COUNT)).isEqualTo("4 keys");
        assertThat(tree().rows()).anyMatch(row -> row.startsWith("username, 4 keys"));
        go(new Place.InSection(TEST));
        assertThat(window().text(Ids.GROUP_COUNT)).isEqualTo("4 keys");
        assertThat(window().text(Ids.OVERVIEW_TYPE + "test-username")).isEqualTo("username 4");
        write("gil");
        window().await(
                        "the overview",
                        () ->
                                window().text(Ids.OVERVIEW_TYPE + "test-username")
                                        .equals("username 5"));
        assertThat(window().text(Ids.GROUP_COUNT)).isEqualTo("5 keys");
        assertThat(window().model().status()).startsWith("Connected").contains("5 keys, live");
    }

    @Test
    void whatIsSelectedInATableStaysWhileRowsComeAndGo() {
        write("ann", "bob", "eve");
        openLive();
        go(NAMES);
        group().selectOnly(1);
        write("abe", "dan");
        redis.call("UNLINK", name("ann"));

        window().await(
                        "the rows",
                        () ->
                                group().column("Identifier")
                                        .equals(texts("abe", "bob", "dan", "eve")));

        assertThat(group().selected()).containsExactly("bob");
    }

    @Test
    void whatIsTypedIntoTheFilterStaysAndFiltersWhatComes() {
        write("ann", "bob", "eve");
        openLive();
        go(NAMES);
        group().filter("a");
        write("dan", "fox");

        window().await("the count", () -> window().text(Ids.GROUP_COUNT).equals("2 of 5 keys"));

        assertThat(group().column("Identifier")).containsExactly("ann", "dan");
        assertThat(window().hasFocus(Ids.GROUP_FILTER)).isTrue();
    }

    @Test
    void theSelectedKeyStaysSelectedInTheTreeAndItsColumnShowsWhatIsWritten() {
        write("ann", "bob");
        openLive();
        window().await("the check", () -> window().model().audit().report().isPresent());
        fx.interact(() -> window().model().page().open(key("bob")));
        CompareRobot compare = new CompareRobot(fx);
        int column = window().model().keys().index().sections().indexOf(TEST);
        window().await("the entry", () -> compare.header(column).contains("no expiry"));

        redis.call("SET", name("bob"), "{}", "EX", "300");
        window().await("what was written", () -> compare.header(column).contains("of 5:00"));
        write("aaa");
        window().await("the tree", () -> tree().below("test", "username").contains("aaa"));
        assertThat(tree().selected()).isEqualTo("bob");
        redis.call("UNLINK", name("bob"));
        window().await("that it has gone", () -> compare.header(column).contains("not cached"));
    }

    @Test
    void aSearchThatIsShownFindsWhatComes() {
        write("ann");
        openLive();
        fx.interact(() -> window().model().search().textProperty().set("clerk:test:username:a"));
        window().await("one", () -> window().model().search().hits().size() == 1);
        write("abe");

        window().await("both", () -> window().model().search().hits().size() == 2);
    }

    @Test
    void whatHasTheFocusOnAPageThatCountsKeepsIt() {
        write("ann");
        openLive();
        go(new Place.InSection(TEST));
        fx.interact(() -> window().node(Ids.OVERVIEW_FLUSH + "test").requestFocus());
        write("bob");
        window().await("the count", () -> window().text(Ids.GROUP_COUNT).equals("2 keys"));

        assertThat(window().hasFocus(Ids.OVERVIEW_FLUSH + "test")).isTrue();
    }

    private static String name(String user) {
        return "clerk:test:username:" + user;
    }

    private static List<String> texts(String... users) {
        return List.of(users);
    }

    private static void write(String... users) {
        for (String user : users) {
            redis.call("SET", name(user), "{}");
        }
    }

    private CacheKey key(String user) {
        return window().model()
                .connection()
                .cache()
                .orElseThrow()
                .workspace()
                .grammar()
                .parse(ByteString.utf8(name(user)))
                .orElseThrow();
    }

    private void go(Place place) {
        fx.interact(() -> window().model().page().go(place));
        window().settle();
    }

    private GroupRobot group() {
        return new GroupRobot(fx, window());
    }

    private TreeRobot tree() {
        return new TreeRobot(fx, window());
    }

    private void openLive() {
        window().openServer(redis.port());
        window().await("that it is live", this::isLive);
    }

    private boolean isLive() {
        return window().model().follow().stateProperty().get() instanceof FollowState.Live;
    }
}
