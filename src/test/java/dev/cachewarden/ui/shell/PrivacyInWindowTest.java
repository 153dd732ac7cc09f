package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.findings.FindingsRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is hidden of people is hidden in all views of the window, and shown in all. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class PrivacyInWindowTest {

    private static final CacheKey NAMED = SampleAudit.key("clerk:production:username:zoe_quill");
    private static final CacheKey ADDRESSED =
            SampleAudit.key("clerk:production:username:zoe@quill.example");
    private static final Person ZOE =
            new Person("user_1", "Zoe", "Quill", "zoe_quill", "zoe@quill.example", "");

    private final FxRobot fx = new FxRobot();
    private final FindingsRobot findings = new FindingsRobot(fx);
    private final MemoryCache server = new MemoryCache();
    private final FakeAudits audits = new FakeAudits();
    private Optional<WindowRobot> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        String value =
                Samples.text("backend-latest-getUser.json")
                        .replace("alice@example.com", "zoe@quill.example")
                        .replace("\"alice\"", "\"zoe_quill\"")
                        .replace("\"Alice\"", "\"Zoe\"");
        server.put(NAMED.bytes().toString(), value, Duration.ofMinutes(4));
        server.put(ADDRESSED.bytes().toString(), value, Duration.ofMinutes(4));
        Evidence evidence =
                Evidence.of(
                        "The entry says zoe_quill and zoe@quill.example", "Ask zoe@quill.example.");
        audits.auditing((target, _, _, _, _) -> {
            List.of(NAMED, ADDRESSED)
                    .forEach(key -> target.workspace().people().saw(key, List.of(ZOE)));
            return SampleAudit.report(
                    SampleAudit.result(
                            SampleAudit.FOREIGN,
                            finding(NAMED, evidence),
                            finding(ADDRESSED, evidence)));
        });
        shown = Optional.of(new WindowRobot(fx, stage, server, audits));
    }

    private static Finding finding(CacheKey key, Evidence evidence) {
        return new Finding(
                SampleAudit.FOREIGN,
                SampleAudit.FOREIGN.severity(),
                List.of(key),
                Map.of(),
                evidence,
                List.of(),
                Optional.empty());
    }

    @AfterEach
    void end() {
        shown.ifPresent(WindowRobot::close);
    }

    private WindowRobot window() {
        return shown.orElseThrow();
    }

    /** All that is said below a node, to eyes, ears and the mouse. */
    private String words(String id) {
        return window().node(id).lookupAll("*").stream()
                .filter(Node::isVisible)
                .flatMap(PrivacyInWindowTest::words)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> words(Node node) {
        Stream<String> hints =
                node.getProperties().values().stream()
                        .filter(Tooltip.class::isInstance)
                        .map(hint -> ((Tooltip) hint).getText());
        Stream<String> own =
                node instanceof Labeled label ? Stream.of(label.getText()) : Stream.of();
        return Stream.of(own, hints, Stream.ofNullable(node.getAccessibleText()))
                .flatMap(words -> words);
    }

    /** The views that name entries and people, each as it is when it is open. */
    private Map<String, String> views() {
        Map<String, String> views = new LinkedHashMap<>();
        new TreeRobot(fx, window()).expand("production", "username");
        new TreeRobot(fx, window()).select("production", "username");
        views.put("tree", words(Ids.TREE));
        views.put("group", words(Ids.GROUP_TABLE));
        views.put("findings", words(Ids.FINDINGS_LIST));
        new SearchRobot(fx, window()).find("zoe");
        views.put("search", words(Ids.SEARCH_RESULTS));
        window().press(KeyCode.ESCAPE);
        fx.interact(() -> window().model().page().open(ADDRESSED));
        window().settle();
        views.put("strip", words(Ids.COMPARE_PERSON));
        views.put("title", words(Ids.COMPARE_TITLE));
        views.put("page", words(Ids.CONTENT));
        return views;
    }

    private void open() {
        window().openDemo();
        window().await("the findings", () -> !findings.keys().isEmpty());
    }

    @Test
    void addressesAreHiddenInAllViewsUntilTheOneSwitchShowsThemInAll() {
        open();
        assertThat(views()).allSatisfy((_, words) -> assertThat(words).doesNotContain("@quill"));

        fx.interact(fx.lookup("#" + Ids.COMPARE_MASK).queryAs(ToggleButton.class)::fire);
        assertThat(views()).allSatisfy((_, words) -> assertThat(words).contains("zoe@quill"));

        fx.interact(fx.lookup("#" + Ids.COMPARE_MASK).queryAs(ToggleButton.class)::fire);
        assertThat(views()).allSatisfy((_, words) -> assertThat(words).doesNotContain("@quill"));
    }

    @Test
    void aSheetThatIsOpenAndANoticeHideNamesAtOnce() {
        open();
        fx.interact(() -> {
            window().model().tell(Notice.of("Deleted " + NAMED + "."));
            window().window().sheets().repairs().askFor(List.of(NAMED), RepairKind.DELETE);
        });
        window().await("the plan", () -> words(Ids.SHEET).contains("zoe_quill"));
        assertThat(words(Ids.NOTIFICATION)).contains("zoe_quill");

        fx.interact(window().privacy()::switchNames);
        window().settle();

        assertThat(words(Ids.SHEET)).isNotEmpty().doesNotContainIgnoringCase("zoe");
        assertThat(words(Ids.NOTIFICATION)).isNotEmpty().doesNotContainIgnoringCase("zoe");
    }

    @Test
    void aSharedScreenShowsNoNameInAnyView() {
        open();
        assertThat(views().get("tree")).contains("zoe_quill");

        fx.interact(window().privacy()::switchNames);
        assertThat(views())
                .allSatisfy((_, words) -> assertThat(words).doesNotContainIgnoringCase("zoe"));

        fx.interact(window().privacy()::switchNames);
        assertThat(views().get("tree")).contains("zoe_quill");
    }
}
