package dev.cachewarden.ui.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.checklist.Answer;
import dev.cachewarden.core.checklist.NextStep;
import dev.cachewarden.core.checklist.Remedy;
import dev.cachewarden.core.checklist.Verdict;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.testing.SampleAudit;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

@ExtendWith(ApplicationExtension.class)
final class AnswerRowTest {

    private final FxRobot fx = new FxRobot();
    private final StackPane root = new StackPane();
    private final List<NextStep> asked = new ArrayList<>();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(root, 700, 120));
        stage.sizeToScene();
        stage.show();
    }

    private void show(Verdict verdict) {
        show(verdict, Optional.empty());
    }

    private void show(Verdict verdict, Optional<NextStep> next) {
        Answer answer =
                new Answer(
                        "x",
                        "Do the copies agree?",
                        verdict,
                        "The copies of a.b@example.com differ.",
                        new Remedy("Ask +15550100123.", next),
                        List.of(RuleId.COPIES_DIVERGE),
                        SampleAudit.START);
        fx.interact(() ->
                root.getChildren()
                        .setAll(
                                AnswerRow.of(
                                        answer, PersonNames.NONE, ZoneOffset.UTC, asked::add)));
    }

    private String texts() {
        return root.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void anAnswerSaysEverythingButWhatIsPrivate() {
        show(Verdict.FAIL);

        assertThat(texts())
                .contains("fail", "Do the copies agree?", "The copies of •••••••• differ.")
                .contains("14:00:00")
                .doesNotContain("@example.com", "5550100");
    }

    @Test
    void theStepOfAnAnswerIsAButtonThatDoesIt() {
        NextStep step = new NextStep.ShowFindings(Optional.empty(), List.of(RuleId.COPIES_DIVERGE));
        show(Verdict.FAIL, Optional.of(step));
        Node button = fx.lookup(".button").query();
        assertThat(button.getAccessibleText()).isEqualTo("Show findings: Do the copies agree?");
        fx.interact(((Button) button)::fire);
        assertThat(asked).containsExactly(step);

        show(Verdict.NOT_PROVEN);
        assertThat(fx.lookup(".button").tryQuery()).isEmpty();
    }
}
