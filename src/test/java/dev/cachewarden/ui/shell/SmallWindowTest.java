package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.Optional;

/** What a window of 1000 x 650 still shows. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class SmallWindowTest {

    private static final double HEADING = 34;
    private static final double FINDING = 50;

    private final FxRobot fx = new FxRobot();
    private final MemoryCache server = new MemoryCache();
    private Optional<WindowRobot> started = Optional.empty();

    @Start
    void start(Stage stage) {
        server.with("clerk:production:username:dave", SampleAudit.LEAKED);
        started = Optional.of(new WindowRobot(fx, stage, server, new FakeAudits()));
        stage.setWidth(1000);
        stage.setHeight(650);
    }

    @AfterEach
    void end() {
        window().close();
    }

    @Test
    void findingsAreSeenBelowTheirHeading() {
        audited();

        assertThat(height(Ids.FINDINGS_LIST)).isGreaterThan(HEADING + 2 * FINDING);
    }

    @Test
    void anEntryLeavesThemRoomForOneAndAKeyMakesItMore() {
        audited();
        fx.interact(() -> window().model().page().open(SampleAudit.key(SampleAudit.LEAKED)));
        window().settle();
        assertThat(height(Ids.FINDINGS_LIST)).isGreaterThan(HEADING + FINDING / 2);
        double usual = height(Ids.FINDINGS_LIST);

        KeysRobot keys = new KeysRobot(window());
        keys.walkTo(Ids.DRAWER_HIGHER).press(KeyCode.SPACE);
        assertThat(height(Ids.FINDINGS_LIST)).isGreaterThan(HEADING + 5 * FINDING);

        keys.press(KeyCode.SPACE);
        assertThat(height(Ids.FINDINGS_LIST)).isEqualTo(usual);
    }

    @Test
    void theTreeKeepsItsWidthAndItsEnvironmentsAreReadWhole() {
        audited();
        double width = width(Ids.TREE);
        new TreeRobot(fx, window()).select("production", "username");
        window().settle();

        assertThat(width(Ids.TREE)).isEqualTo(width);
        assertThat(window().node(Ids.TREE).lookupAll(".section-tag"))
                .isNotEmpty()
                .filteredOn(Node::isVisible)
                .allMatch(SmallWindowTest::isWhole);
    }

    @Test
    void theTreeKeepsItsWidthWhenTheTabsSayFromWhenTheirNumbersAre() {
        audited();
        double width = width(Ids.TREE);
        fx.interact(() -> window().model().audit().keysCame());
        window().settle();
        fx.interact(() -> window().root().layout());

        assertThat(window().text(Ids.FINDINGS_TAB)).contains(" as of ");
        assertThat(width(Ids.TREE)).isEqualTo(width);
    }

    private static boolean isWhole(Node label) {
        return label.lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .allMatch(text ->
                        ((Text) text).getText().equalsIgnoreCase(((Labeled) label).getText()));
    }

    private void audited() {
        window().openDemo();
        window().await("the audit", () -> window().model().audit().report().isPresent());
        fx.interact(() -> window().window().openTab(Ids.FINDINGS_TAB));
        fx.interact(() -> window().root().layout());
    }

    private double height(String id) {
        fx.interact(() -> window().root().layout());
        return ((Region) window().node(id)).getHeight();
    }

    private double width(String id) {
        return ((Region) window().node(id)).getWidth();
    }

    private WindowRobot window() {
        return started.orElseThrow();
    }
}
