package dev.cachewarden.ui.checklist;

import dev.cachewarden.core.checklist.Answer;
import dev.cachewarden.core.checklist.NextStep;
import dev.cachewarden.core.checklist.Verdict;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.ui.support.Ids;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.ZoneId;
import java.util.function.Consumer;

/** One question and its answer. */
final class AnswerRow {

    private AnswerRow() {}

    static Node of(Answer answer, PersonNames names, ZoneId zone, Consumer<NextStep> onNext) {
        VBox words = new VBox(words(answer.question(), "answer-question"));
        words.getChildren().add(words(names.text(answer.evidence()), "muted"));
        if (!answer.step().isEmpty()) {
            words.getChildren().add(words(names.text(answer.step()), "answer-step"));
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(verdict(answer.verdict()), words);
        answer.next().map(next -> button(answer, next, onNext)).ifPresent(row.getChildren()::add);
        Label time = new Label(Timestamps.timeOfDay(answer.at(), zone));
        time.getStyleClass().add("muted");
        time.setMinWidth(Region.USE_PREF_SIZE);
        row.getChildren().add(time);
        row.setId(Ids.ANSWER + answer.id());
        row.getStyleClass().add("answer-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label words(String text, String style) {
        Label words = new Label(Masking.text(text));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add(style);
        return words;
    }

    /** Does what the answer's step says. */
    static Button button(Answer answer, NextStep next, Consumer<NextStep> onNext) {
        Button button = new Button(next.label());
        button.setAccessibleText(next.label() + ": " + answer.question());
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> onNext.accept(next));
        return button;
    }

    static Label verdict(Verdict given) {
        Label verdict =
                new Label(
                        given.label(),
                        new FontIcon(
                                switch (given) {
                                    case PASS -> Feather.CHECK_CIRCLE;
                                    case FAIL -> Feather.X_CIRCLE;
                                    case NOT_PROVEN -> Feather.HELP_CIRCLE;
                                }));
        verdict.getStyleClass()
                .addAll(
                        "verdict",
                        switch (given) {
                            case PASS -> "verdict-is-pass";
                            case FAIL -> "verdict-is-fail";
                            case NOT_PROVEN -> "verdict-is-unproven";
                        });
        return verdict;
    }
}
