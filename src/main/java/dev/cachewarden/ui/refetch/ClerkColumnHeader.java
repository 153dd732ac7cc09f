package dev.cachewarden.ui.refetch;

import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkAnswer.Outcome;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SectionTag;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.ZoneId;
import java.util.stream.Collectors;

/** The top of a column that Clerk fills: whose answer, what it was, how long it took, and when. */
final class ClerkColumnHeader {

    private static final int LONGEST = 90;

    private ClerkColumnHeader() {}

    /**
     * @param low whether each fact is to take one line
     */
    static Node of(RefetchAssessment answer, ZoneId zone, boolean low) {
        ClerkColumn column = answer.column();
        Section section = new Section.Configured(column.environment());
        Label clerk = new Label("Clerk:");
        clerk.getStyleClass().add("live-title");
        FlowPane top = new FlowPane(6, 2, clerk, SectionTag.of(section));
        top.setPrefWrapLength(0);
        VBox box = new VBox(4, top);
        box.setId(Ids.LIVE_COLUMN + column.environment().name());
        box.getStyleClass().addAll("compare-header", "live-header", SectionTag.styleClass(section));
        column.answer()
                .ifPresentOrElse(
                        it -> fill(box, it, answer, zone),
                        () -> box.getChildren().add(muted("asking…")));
        box.setAccessibleText(column.title() + ": " + said(box));
        box.getChildren().stream()
                .filter(Label.class::isInstance)
                .forEach(it -> ((Label) it).setWrapText(!low));
        return box;
    }

    private static String said(VBox box) {
        return box.getChildren().stream()
                .filter(Label.class::isInstance)
                .map(it -> ((Label) it).getText())
                .collect(Collectors.joining(", "));
    }

    private static void fill(
            VBox box, ClerkAnswer answer, RefetchAssessment assessed, ZoneId zone) {
        Label status = new Label(RefetchWords.status(answer), new FontIcon(icon(answer)));
        status.getStyleClass().addAll("live-status", style(answer));
        box.getChildren().addAll(status, muted(RefetchWords.times(answer, zone)));
        RefetchWords.problem(answer).ifPresent(why -> explain(box, status, why, assessed));
        assessed.besides()
                .filter(_ -> !answer.users().isEmpty())
                .map(key -> "compared with the copy under " + key.section().label())
                .ifPresent(words -> box.getChildren().add(muted(words)));
    }

    /** The whole sentence about the entry's own environment stands over the columns. */
    private static void explain(VBox box, Label status, String why, RefetchAssessment assessed) {
        status.setTooltip(wrapped(why));
        if (!assessed.isOwn()) {
            Label label = muted(why.length() > LONGEST ? why.substring(0, LONGEST) + "…" : why);
            label.setTooltip(wrapped(why));
            box.getChildren().add(label);
        }
    }

    private static Tooltip wrapped(String words) {
        Tooltip tooltip = new Tooltip(words);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        return tooltip;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        label.setTooltip(wrapped(words));
        return label;
    }

    private static Feather icon(ClerkAnswer answer) {
        return switch (answer.outcome()) {
            case Outcome.Found _ -> Feather.CHECK;
            case Outcome.NotFound _ -> Feather.USER_X;
            case Outcome.Unknown _ -> Feather.HELP_CIRCLE;
        };
    }

    private static String style(ClerkAnswer answer) {
        return switch (answer.outcome()) {
            case Outcome.Found _ -> "is-good";
            case Outcome.NotFound _ -> "is-wrong";
            case Outcome.Unknown _ -> "is-unknown";
        };
    }
}
