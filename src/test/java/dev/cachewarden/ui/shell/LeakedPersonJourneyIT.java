package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.demo.cache.ClerkInstance;
import dev.cachewarden.ui.compare.CompareRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * What the program is opened for: a test user is on the live site. From the address in the message
 * to the proof that the leaked copy is gone, on a real server and without a mouse.
 */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class LeakedPersonJourneyIT {

    private static final String ADDRESS = "jane.leaked@example.com";
    private static final String ID = "user_2rJane000000000000000000000";
    private static final String LEAKED = "clerk:production:id:" + ID;
    private static final String OWN = "clerk:development:id:" + ID;
    private static final String BY_NAME = "clerk:development:username:jane.leaked";

    private static final String FOREIGN = "FOREIGN_INSTANCE";

    /** Of somebody else; differs from hers in the last letter. */
    private static final String NEIGHBOUR = LEAKED.substring(0, LEAKED.length() - 1) + "1";

    /** In seconds. What the app sets, five minutes, ends during a slow run. */
    private static final int LONGER_THAN_A_TEST = 7200;

    private static final int PRODUCTION = 0;
    private static final int MOST_ACTIONS = 4;

    @TempDir static Path folder;

    private final FxRobot fx = new FxRobot();

    @AutoClose
    private final DemoJourney journey =
            new DemoJourney(fx, () -> folder).filling(LeakedPersonJourneyIT::fill);

    private int actions;

    @Start
    void start(Stage stage) {
        journey.start(stage);
    }

    private static void fill(DemoJourney demo) {
        for (String key : List.of(LEAKED, OWN, BY_NAME)) {
            demo.redis("SET", key, jane(), "EX", LONGER_THAN_A_TEST);
        }
        demo.redis("SET", NEIGHBOUR, "{}", "EX", LONGER_THAN_A_TEST);
    }

    @Test
    void fourActionsAndTheGuardsNameLeadFromTheAddressToTheProof() {
        journey.openAudited();
        assertThat(leaks()).isNotEmpty();

        act(() -> search().find(ADDRESS));
        window().await("Jane", () -> search().people().equals(List.of("Jane Leaked")));
        act(() -> window().press(KeyCode.ENTER));
        window().await("where she is cached", this::isOpen);
        act(() -> window().press(KeyCode.DELETE));
        assertThat(window().text(Ids.QUESTION)).contains(LEAKED);
        window().type("production");
        act(this::pressDelete);

        window().await("the end of the finding", () -> leaks().isEmpty());
        CompareRobot compare = new CompareRobot(fx);
        window().await("the empty column", () -> compare.header(PRODUCTION).contains("not cached"));
        assertThat(actions).isLessThanOrEqualTo(MOST_ACTIONS);
        assertThat(window().text(Ids.NOTIFICATION)).contains("Deleted " + LEAKED);
        assertThat(journey.redis("EXISTS", LEAKED)).isEqualTo("0");
        assertThat(journey.redis("EXISTS", OWN, BY_NAME, NEIGHBOUR)).isEqualTo("3");
        assertThat(journey.redis("GET", OWN)).isEqualTo(jane());
    }

    /** From the typed name to the button that names the action; Enter alone would cancel. */
    private void pressDelete() {
        while (!window().hasFocus(Ids.CONFIRM_YES)) {
            window().press(KeyCode.TAB);
        }
        window().press(KeyCode.SPACE);
    }

    private void act(Runnable action) {
        actions++;
        action.run();
    }

    private boolean isOpen() {
        return window().model().page().shownProperty().get()
                        instanceof PageModel.Page.Entry(var key)
                && key.toString().equals(LEAKED);
    }

    private List<Finding> leaks() {
        return journey.findings(FOREIGN).stream()
                .filter(finding -> finding.subject().toString().equals(LEAKED))
                .toList();
    }

    private static String jane() {
        String avatar =
                "{\"type\":\"default\",\"iid\":\""
                        + ClerkInstance.DEVELOPMENT.id()
                        + "\",\"rid\":\""
                        + ID
                        + "\",\"initials\":\"JL\"}";
        String picture =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(avatar.getBytes(StandardCharsets.UTF_8));
        return "{\"id\":\"%s\",\"imageUrl\":\"https://img.clerk.com/%s\",".formatted(ID, picture)
                + "\"firstName\":\"Jane\","
                + "\"lastName\":\"Leaked\",\"username\":\"jane.leaked\",\"emailAddresses\":"
                + "[{\"id\":\"idn_1\",\"emailAddress\":\"%s\"}]}".formatted(ADDRESS);
    }

    private SearchRobot search() {
        return new SearchRobot(fx, window());
    }

    private WindowRobot window() {
        return journey.window();
    }
}
