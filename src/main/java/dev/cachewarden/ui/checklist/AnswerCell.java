package dev.cachewarden.ui.checklist;

import dev.cachewarden.core.checklist.Answer;
import dev.cachewarden.core.checklist.Verdict;
import dev.cachewarden.ui.support.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** One question and its answer. Its nodes are made once. */
final class AnswerCell extends ListCell<Answer> {

    private static final double SCROLL_BAR = 16;

    private final ZoneId zone;
    private final FontIcon icon = new FontIcon(Feather.HELP_CIRCLE);
    private final Label verdict = new Label("", icon);
    private final Label question = new Label();
    private final Label evidence = new Label();
    private final Label step = new Label();
    private final Label time = new Label();
    private final Button findings = new Button("Findings");
    private final HBox row;

    AnswerCell(ZoneId zone, Consumer<List<String>> onFindings) {
        this.zone = zone;
        verdict.getStyleClass().add("verdict");
        question.getStyleClass().add("answer-question");
        evidence.getStyleClass().add("muted");
        step.getStyleClass().add("answer-step");
        for (Label words : List.of(question, evidence, step)) {
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
        }
        time.getStyleClass().add("muted");
        time.setMinWidth(Region.USE_PREF_SIZE);
        findings.getStyleClass().add("small");
        findings.setMinWidth(Region.USE_PREF_SIZE);
        findings.setOnAction(
                _ -> {
                    @Nullable Answer answer = getItem();
                    if (answer != null) {
                        onFindings.accept(answer.rules());
                    }
                });
        VBox words = new VBox(question, evidence, step);
        words.setMinWidth(0);
        words.setPrefWidth(1);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(verdict, words, findings, time);
        row.getStyleClass().add("answer-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(1);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable Answer answer, boolean empty) {
        super.updateItem(answer, empty);
        if (empty || answer == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Verdict given = answer.verdict();
        verdict.setText(given.label());
        verdict.getStyleClass().removeIf(style -> style.startsWith("verdict-is-"));
        verdict.getStyleClass().add("verdict-is-" + styleOf(given));
        icon.setIconCode(iconOf(given));
        question.setText(answer.question());
        evidence.setText(answer.evidence());
        step.setText(answer.step());
        step.setVisible(!answer.step().isEmpty());
        step.setManaged(!answer.step().isEmpty());
        findings.setVisible(given == Verdict.FAIL && !answer.rules().isEmpty());
        time.setText(Texts.timeOfDay(answer.at(), zone));
        setAccessibleText(
                given.label()
                        + ": "
                        + answer.question()
                        + " "
                        + answer.evidence()
                        + " "
                        + answer.step());
        setGraphic(row);
    }

    /** The words wrap, so the height follows from the list's width. */
    @Override
    protected double computePrefHeight(double width) {
        @Nullable ListView<Answer> list = getListView();
        if (isEmpty() || list == null || list.getWidth() <= 0) {
            return super.computePrefHeight(width);
        }
        double beside = snappedLeftInset() + snappedRightInset() + SCROLL_BAR;
        return snappedTopInset() + row.prefHeight(list.getWidth() - beside) + snappedBottomInset();
    }

    private static String styleOf(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "pass";
            case FAIL -> "fail";
            case NOT_PROVEN -> "unproven";
        };
    }

    private static Feather iconOf(Verdict verdict) {
        return switch (verdict) {
            case PASS -> Feather.CHECK_CIRCLE;
            case FAIL -> Feather.X_CIRCLE;
            case NOT_PROVEN -> Feather.HELP_CIRCLE;
        };
    }
}
