package dev.cachewarden.ui.overview;

import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.overview.FindingsFigure;
import dev.cachewarden.core.overview.SectionFigures;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.audit.SeverityTag;
import dev.cachewarden.ui.support.Hinted;
import dev.cachewarden.ui.support.Ids;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was found in a section, when it was checked, and what can be done. */
final class StatePart {

    private static final double WIDTH = 196;

    private final Section section;
    private final OverviewActions actions;
    private final ZoneId zone;

    StatePart(Section section, OverviewActions actions, ZoneId zone) {
        this.section = section;
        this.actions = actions;
        this.zone = zone;
    }

    Node of(SectionFigures figures) {
        Label check =
                new Label(figures.check().map(it -> it.words(zone)).orElse("Not checked yet"));
        check.setId(Ids.OVERVIEW_CHECKED + section.label());
        check.getStyleClass().addAll("muted", "overview-checked");
        check.setWrapText(true);
        check.setMinHeight(Region.USE_PREF_SIZE);
        HBox buttons = new HBox(check(), flush());
        buttons.getStyleClass().add("overview-buttons");
        VBox box = new VBox(found(figures.findings()), check, buttons);
        box.getStyleClass().add("overview-state");
        box.setPrefWidth(WIDTH);
        box.setMaxWidth(WIDTH);
        return box;
    }

    private Node found(FindingsFigure findings) {
        FlowPane line = new FlowPane();
        line.setId(Ids.OVERVIEW_FINDINGS + section.label());
        line.getStyleClass().add("overview-found");
        line.setPrefWrapLength(WIDTH);
        line.setAlignment(Pos.CENTER_LEFT);
        switch (findings) {
            case FindingsFigure.NotChecked() -> line.getChildren().add(muted("not checked"));
            case FindingsFigure.None(Optional<String> doubt) ->
                    line.getChildren()
                            .add(doubt.map(StatePart::doubtful).orElseGet(StatePart::none));
            case FindingsFigure.Found found ->
                    found.rules().keySet().stream()
                            .sorted(Comparator.reverseOrder())
                            .forEach(it -> line.getChildren().add(tag(it, found)));
        }
        return line;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMaxWidth(WIDTH);
        return label;
    }

    private static Label doubtful(String why) {
        return muted("none found, " + why);
    }

    /** Only where all was read and every user is proven: it is green. */
    private static Label none() {
        Label none = new Label("none");
        none.getStyleClass().add("overview-none");
        return none;
    }

    private Node tag(Severity severity, FindingsFigure.Found found) {
        String count =
                Numbers.of(found.counts().of(severity))
                        + (found.counts().isLowerBound() ? "+" : "");
        Label tag = SeverityTag.empty();
        SeverityTag.show(tag, severity, count + " " + severity.label());
        List<RuleId> rules = found.rules().getOrDefault(severity, List.of());
        Hyperlink link =
                Links.of(
                        "",
                        count + " " + severity.label() + " findings in " + section.label(),
                        () -> actions.showFindings(section, rules));
        link.setGraphic(tag);
        link.setId(Ids.OVERVIEW_FINDINGS + section.label() + "-" + severity.label());
        return link;
    }

    private Node check() {
        Button check = new Button("Check");
        check.setId(Ids.OVERVIEW_CHECK + section.label());
        check.setAccessibleText("Check the whole cache for leaks");
        check.setMinWidth(Region.USE_PREF_SIZE);
        Hinted hinted = new Hinted(check);
        Optional<String> why = actions.whyNoCheck();
        check.setDisable(why.isPresent());
        hinted.say(
                why.orElseGet(() ->
                        "Checks the whole cache ("
                                + actions.price(Depth.VALUES)
                                + "): whose users these are shows only beside those of the"
                                + " other environments"));
        check.setOnAction(_ -> actions.check(Depth.VALUES));
        return hinted.node();
    }

    private Node flush() {
        Button flush = new Button("Flush…");
        flush.setId(Ids.OVERVIEW_FLUSH + section.label());
        flush.setAccessibleText("Flush " + section.label());
        flush.getStyleClass().add("danger-text");
        flush.setMinWidth(Region.USE_PREF_SIZE);
        Hinted hinted = new Hinted(flush);
        Optional<String> why =
                section instanceof Section.Unrecognised
                        ? Optional.of("Keys that are not understood are not flushed.")
                        : actions.whyNoChange();
        flush.setDisable(why.isPresent());
        hinted.say(why.orElse("Shows what would be deleted of " + section.label()));
        flush.setOnAction(_ -> actions.flush(section));
        return hinted.node();
    }
}
