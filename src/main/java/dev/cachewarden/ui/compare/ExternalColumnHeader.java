package dev.cachewarden.ui.compare;

import dev.cachewarden.ui.compare.ExternalColumn.Status;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SectionTag;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The top of a column that somebody else fills: whose answer, what it was, and when. */
final class ExternalColumnHeader {

    private static final int LONGEST = 90;

    private ExternalColumnHeader() {}

    /**
     * @param low whether each fact is to take one line
     */
    static Node of(ExternalColumn column, boolean low) {
        Label source = new Label(column.source() + ":");
        source.getStyleClass().add("live-title");
        FlowPane top = new FlowPane(6, 2, source, SectionTag.of(column.section()));
        top.setPrefWrapLength(0);
        List<Label> lines = new ArrayList<>();
        column.header().status().map(ExternalColumnHeader::status).ifPresent(lines::add);
        column.header().facts().forEach(fact -> lines.add(muted(fact)));
        lines.forEach(line -> line.setWrapText(!low));
        VBox box = new VBox(4, top);
        box.getChildren().addAll(lines);
        box.setId(Ids.LIVE_COLUMN + column.name());
        box.getStyleClass()
                .addAll("compare-header", "live-header", SectionTag.styleClass(column.section()));
        box.setAccessibleText(
                column.title()
                        + ": "
                        + lines.stream().map(Label::getText).collect(Collectors.joining(", ")));
        return box;
    }

    private static Label status(Status status) {
        Label label = new Label(status.words(), new FontIcon(icon(status)));
        label.getStyleClass().addAll("live-status", style(status));
        if (!status.whole().equals(status.words())) {
            label.setTooltip(wrapped(status.whole()));
        }
        return label;
    }

    private static Label muted(String fact) {
        Label label = new Label(fact.length() > LONGEST ? fact.substring(0, LONGEST) + "…" : fact);
        label.getStyleClass().add("muted");
        label.setTooltip(wrapped(fact));
        return label;
    }

    private static Tooltip wrapped(String words) {
        Tooltip tooltip = new Tooltip(words);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        return tooltip;
    }

    private static Feather icon(Status status) {
        return switch (status.tone()) {
            case GOOD -> Feather.CHECK;
            case WRONG -> Feather.USER_X;
            case UNKNOWN -> Feather.HELP_CIRCLE;
        };
    }

    private static String style(Status status) {
        return switch (status.tone()) {
            case GOOD -> "is-good";
            case WRONG -> "is-wrong";
            case UNKNOWN -> "is-unknown";
        };
    }
}
