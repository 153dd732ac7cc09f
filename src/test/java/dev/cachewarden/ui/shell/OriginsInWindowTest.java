package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.InstanceVotes;
import dev.cachewarden.core.audit.Judgement;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.people.PeopleIndex;
import dev.cachewarden.json.StreamingFactsReader;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.PicturedUsers;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.actions.Action;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whose users a group's entries hold, in its table. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class OriginsInWindowTest {

    private static final int OWN = 12;
    private static final int LEAKED = 20;
    private static final int UPLOADED = 21;
    private static final Duration LEFT = Duration.ofMinutes(4);

    private final FxRobot fx = new FxRobot();
    private final Map<String, String> values = new HashMap<>();
    private final MemoryCache server = new MemoryCache();
    private volatile boolean isRead;
    private Optional<WindowRobot> shown = Optional.empty();
    private Optional<Stage> stage = Optional.empty();

    @Start
    void start(Stage place) {
        IntStream.range(0, OWN)
                .forEach(user -> put(user, PicturedUsers.of(PicturedUsers.PRODUCTION, user)));
        put(LEAKED, PicturedUsers.of(PicturedUsers.DEVELOPMENT, LEAKED));
        put(UPLOADED, PicturedUsers.uploaded(UPLOADED));
        FakeAudits audits = new FakeAudits();
        audits.auditing((target, _, _, _, _) -> {
            if (!isRead) {
                return SampleAudit.report();
            }
            read(target.workspace().people());
            return SampleAudit.startedAt(SampleAudit.START.plusSeconds(60), report());
        });
        stage = Optional.of(place);
        shown = Optional.of(new WindowRobot(fx, place, server, audits));
    }

    private void put(int user, String value) {
        values.put(PicturedUsers.key("production", user), value);
        server.put(PicturedUsers.key("production", user), value, LEFT);
    }

    private void read(PeopleIndex people) {
        values.forEach((key, value) ->
                people.saw(
                        SampleAudit.key(key),
                        new StreamingFactsReader().read(ByteString.utf8(value))));
    }

    private static AuditReport report() {
        AuditReport usual = SampleAudit.report();
        return new AuditReport(
                usual.scope(),
                usual.execution(),
                usual.coverage(),
                new Judgement(
                        List.of(),
                        List.of(
                                claim("production", PicturedUsers.PRODUCTION),
                                claim("development", PicturedUsers.DEVELOPMENT)),
                        List.of(),
                        List.of()));
    }

    private static InstanceClaim claim(String environment, String instance) {
        return InstanceClaim.of(
                environment, InstanceClaim.Source.CONFIGURED, instance, new InstanceVotes(0, 0));
    }

    @AfterEach
    void end() {
        shown.ifPresent(WindowRobot::close);
    }

    private WindowRobot window() {
        return shown.orElseThrow();
    }

    private GroupRobot group() {
        return new GroupRobot(fx, window());
    }

    private void openUsers() {
        TreeRobot tree = new TreeRobot(fx, window().openDemo());
        tree.select("production", "id");
        window().settle();
    }

    private void check() {
        isRead = true;
        fx.interact(() -> window().model().check(Depth.VALUES));
        window().await("origins", () -> group().column("Origin").contains("own"));
    }

    @Test
    void sortingByWhatWasNotReadOffersToReadItAndFollows() {
        openUsers();
        fx.interact(() -> window().model().group().sortings().get(2).run());
        window().settle();
        assertThat(window().text(Ids.GROUP_SORTED)).contains("of which no origin is known");
        isRead = true;

        window().click(Ids.GROUP_SORT_READ);
        window().await("origins", () -> group().column("Origin").contains("own"));
        window().await("the order", () -> !window().isShown(Ids.GROUP_SORT_READ));
        assertThat(group().column("Origin").getFirst()).isEqualTo("development's");
        assertThat(group().column("Origin").getLast()).isEqualTo("own");
    }

    @Test
    void theColumnSaysNothingBeforeValuesWereReadAndFollowsTheCheck() {
        openUsers();
        assertThat(group().column("Origin")).isNotEmpty().allMatch(String::isEmpty);

        check();
        assertThat(group().column("Origin")).contains("own", "development's", "not proven");
        fx.interact(() -> window().model().group().sortings().get(2).run());
        window().settle();
        assertThat(group().column("Origin").subList(0, 3))
                .containsExactly("development's", "not proven", "own");
        assertThat(group().column("Findings")).isNotEmpty();
    }

    /** What is cut cannot be read; what there is no room for is left out. */
    @Test
    void noHeaderAndNoOriginIsCutAtAnyWidthWhateverRowsAreSortedBy() {
        openUsers();
        check();
        for (int width : List.of(1000, 800)) {
            fx.interact(() -> stage.orElseThrow().setWidth(width));
            window().model().group().sortings().forEach(this::sort);
        }
    }

    private void sort(Action by) {
        fx.interact(by::run);
        if (window().isShown(Ids.CONFIRM_YES)) {
            fx.interact(((Button) window().node(Ids.CONFIRM_YES))::fire);
        }
        window().settle();
        assertThat(texts(".column-header > .label")).isNotEmpty().allMatch(this::isWhole);
        assertThat(texts(".key-origin")).allMatch(this::isWhole);
    }

    private List<Labeled> texts(String selector) {
        return window().node(Ids.GROUP_TABLE).lookupAll(selector).stream()
                .filter(Node::isVisible)
                .map(Labeled.class::cast)
                .filter(it -> it.getText() != null && !it.getText().isEmpty())
                .toList();
    }

    private boolean isWhole(Labeled labeled) {
        return labeled.lookupAll(".text").stream()
                .allMatch(text -> ((Text) text).getText().equals(labeled.getText()));
    }
}
