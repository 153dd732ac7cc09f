package dev.cachewarden.ui.checklist;

import dev.cachewarden.core.checklist.Answer;
import dev.cachewarden.core.checklist.NextStep;
import dev.cachewarden.core.checklist.Verdict;
import dev.cachewarden.ui.support.Ids;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The questions that are not answered with pass, failures first, each with its next step. */
public final class ChecklistSummary {

    private static final int MOST = 5;

    private final ChecklistModel model;
    private final Consumer<NextStep> onNext;
    private final Hyperlink title = new Hyperlink();
    private final Label doubt = new Label();
    private final VBox rows = new VBox();
    private final VBox root;

    /**
     * @param onAll the user wants to see all questions
     */
    public ChecklistSummary(ChecklistModel model, Consumer<NextStep> onNext, Runnable onAll) {
        this.model = model;
        this.onNext = onNext;
        title.setId(Ids.CHECKLIST_SUMMARY_ALL);
        title.getStyleClass().add("panel-title");
        title.setOnAction(_ -> {
            title.setVisited(false);
            onAll.run();
        });
        doubt.setWrapText(true);
        doubt.getStyleClass().add("muted");
        rows.getStyleClass().add("panel-rows");
        root = new VBox(title, doubt, rows);
        root.setId(Ids.CHECKLIST_SUMMARY);
        root.getStyleClass().add("overview-panel");
        model.answeredProperty().subscribe(this::show);
        model.onDoubt(this::doubt);
    }

    public Node node() {
        return root;
    }

    private void show(Optional<ChecklistModel.Answered> answered) {
        title.setText("Checklist" + answered.map(it -> "   " + it.figures()).orElse(""));
        List<Answer> open =
                answered.stream()
                        .flatMap(it -> it.checklist().answers().stream())
                        .filter(it -> it.verdict() != Verdict.PASS)
                        .sorted(Comparator.comparing(Answer::verdict))
                        .limit(MOST)
                        .toList();
        rows.getChildren().setAll(open.stream().map(this::row).toList());
        doubt();
    }

    private void doubt() {
        doubt.setText(
                model.answeredProperty().get().isPresent()
                        ? model.since()
                        : "The questions of an incident report are answered from a check.");
        doubt.setVisible(!doubt.getText().isEmpty());
        doubt.setManaged(doubt.isVisible());
    }

    private Node row(Answer answer) {
        Label question = new Label(answer.question());
        question.setWrapText(true);
        question.setMinWidth(0);
        question.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(question, Priority.ALWAYS);
        HBox row = new HBox(AnswerRow.verdict(answer.verdict()), question);
        answer.next()
                .map(next -> AnswerRow.button(answer, next, onNext))
                .ifPresent(button -> {
                    button.setId(Ids.CHECKLIST_SUMMARY_NEXT + answer.id());
                    row.getChildren().add(button);
                });
        row.getStyleClass().add("panel-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
