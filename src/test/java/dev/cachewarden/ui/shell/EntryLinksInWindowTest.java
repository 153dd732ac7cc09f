package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.time.Duration;
import java.util.Optional;

/** A link from one entry to another of the same user. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class EntryLinksInWindowTest {

    private static final CacheKey BY_NAME = SampleAudit.key("clerk:production:username:alice");
    private static final CacheKey BY_ID =
            SampleAudit.key("clerk:production:id:user_2r0IWvElrv3rqOpxxZEA8sCFhgx");

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final FxRobot fx = new FxRobot();
    private final MemoryCache server = new MemoryCache();
    private Optional<WindowRobot> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        String value = Samples.text("backend-latest-getUser.json");
        server.put(BY_NAME.bytes(), ByteString.utf8(value), MINUTE);
        server.put(BY_ID.bytes(), ByteString.utf8(value), MINUTE);
        shown = Optional.of(new WindowRobot(fx, stage, server));
    }

    @AfterEach
    void end() {
        shown.ifPresent(WindowRobot::close);
    }

    private WindowRobot window() {
        return shown.orElseThrow();
    }

    @Test
    void itIsOpenInTheTreeAndInThePageAsAnyEntryIs() {
        window().openDemo();
        fx.interact(() -> window().model().page().open(BY_NAME));
        window().settle();

        fx.interact(
                fx.from(window().node(Ids.COMPARE_PERSON))
                                .lookup(".hyperlink")
                                .queryAs(Hyperlink.class)
                        ::fire);
        window().settle();

        assertThat(((Labeled) window().node(Ids.COMPARE_TITLE)).getText())
                .isEqualTo(BY_ID.identifier().toString());
        assertThat(window().model().page().shownProperty().get())
                .isEqualTo(new PageModel.Page.Entry(BY_ID));
        assertThat(window().model().tree().selectionProperty().get())
                .isEqualTo(new Place.OfKey(BY_ID));
    }
}
