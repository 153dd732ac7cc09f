package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.ClerkCoverage;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.testing.Clicks;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;

/**
 * The connection is lost at any step of a verification: nobody is said to be verified who was not.
 */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class LostVerificationIT {

    @TempDir Path folder;

    private final FxRobot fx = new FxRobot();
    @AutoClose private final LosingWindow losing = new LosingWindow(fx, () -> folder);

    @Start
    void start(Stage stage) {
        losing.start(stage);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aVerificationThatWasCutOffBeforeItAskedSaysNothingOfClerk(int step) {
        long keys = losing.openAudited();
        List<Proof> before = proofs();

        verifyAndLoseAt(step);

        losing.everythingIsOfThen(keys);
        assertThat(losing.findingsSummary())
                .contains("The check at", "failed: The connection was lost")
                .doesNotContain("verified with Clerk");
        assertThat(proofs()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8})
    void ofAVerificationThatWasCutOffEverybodyItDidNotReachIsUnknown(int step) {
        long keys = losing.openAudited();

        verifyAndLoseAt(step);

        losing.everythingIsOfThen(keys);
        long users = proofs().stream().mapToLong(Proof::users).sum();
        ClerkCoverage live = live();
        assertThat(live.complete()).isFalse();
        assertThat(live.cached()).isEqualTo(users).isPositive();
        assertThat(live.verified() + live.unknowns()).isEqualTo(live.cached());
        assertThat(losing.findingsSummary())
                .contains("The check at", "failed: The connection was lost", "not to the end")
                .contains(" of " + Numbers.of(users) + " users verified with Clerk")
                .contains("not asked: stopped before");
    }

    @Test
    void aWholeVerificationStaysBesideOneThatWasCutOffAndSaysFromWhenItIs() {
        losing.openAudited();
        askToVerify();
        Clicks.on(fx, "#" + Ids.VERIFY_YES);
        losing.awaitEnd();
        long verified = live().verified();
        assertThat(live().complete()).isTrue();

        verifyAndLoseAt(6);

        assertThat(live().verified()).isEqualTo(verified).isPositive();
        assertThat(losing.findingsSummary())
                .contains("The check at", "failed: The connection was lost")
                .containsPattern("users verified with Clerk.* as of [0-9:]{8}")
                .doesNotContain("not to the end", "stopped before");
    }

    private ClerkCoverage live() {
        return losing.model().audit().report().flatMap(AuditReport::live).orElseThrow();
    }

    private List<Proof> proofs() {
        return losing.model().audit().report().orElseThrow().proofs();
    }

    private void verifyAndLoseAt(int step) {
        askToVerify();
        losing.server().loseAt(step);
        Clicks.on(fx, "#" + Ids.VERIFY_YES);
        losing.awaitEnd();
    }

    private void askToVerify() {
        fx.interact(
                () -> losing.window().window().sheets().askToVerify(new VerifyChoice.Everything()));
        losing.window()
                .await("the price", () -> !losing.window().node(Ids.VERIFY_YES).isDisabled());
    }
}
