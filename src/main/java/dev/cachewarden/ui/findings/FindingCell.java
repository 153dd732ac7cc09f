package dev.cachewarden.ui.findings;

import dev.cachewarden.app.watch.WatchMark;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.audit.AuditWords;
import dev.cachewarden.ui.audit.SeverityTag;
import dev.cachewarden.ui.ttl.Expected;
import dev.cachewarden.ui.watch.WatchWords;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;

/** One row of the list. Its nodes are made once. */
final class FindingCell extends ListCell<FindingRow> {

    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final double ITEM = 50;
    private static final double LINE = 34;

    /** The part of a row's width that the key has: more of it shows in a wide window. */
    private static final double KEY_PART = 0.3;

    private static final double KEY_MOST = 620;

    private final FindingsModel model;
    private final FindingActions actions;
    private final FontIcon arrow = new FontIcon(Feather.CHEVRON_DOWN);
    private final Label severity = SeverityTag.empty();
    private final Label watched = new Label();
    private final Label fact = new Label();
    private final Label meaning = new Label();
    private final Label key = new Label();
    private final Label waiting = new Label();
    private final VBox words = new VBox(fact, meaning);
    private final VBox entry = new VBox(key, waiting);
    private final RepairButtons repairs;
    private final Tooltip whole = new Tooltip();
    private final HBox row;

    FindingCell(FindingsModel model, FindingActions actions) {
        this.model = model;
        this.actions = actions;
        // From a row Tab leads to what repairs that row, not to the first button on screen.
        repairs = new RepairButtons(actions, selectedProperty());
        fact.getStyleClass().add("finding-fact");
        watched.getStyleClass().add("watch-tag");
        watched.setMinWidth(Region.USE_PREF_SIZE);
        meaning.getStyleClass().add("muted");
        key.getStyleClass().add("monospace");
        waiting.getStyleClass().add("muted");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        words.setPrefWidth(1);
        words.setAlignment(Pos.CENTER_LEFT);
        entry.setAlignment(Pos.CENTER_LEFT);
        entry.setMinWidth(90);
        entry.setMaxWidth(KEY_MOST);
        // Keys that begin alike differ in their ends.
        key.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        whole.setWrapText(true);
        whole.setMaxWidth(560);
        arrow.setOnMouseClicked(_ -> toggle());
        row = new HBox(arrow, severity, watched, words, entry, repairs.node());
        row.getStyleClass().add("finding-row");
        row.setMinWidth(0);
        row.setPrefWidth(1);
        entry.prefWidthProperty().bind(row.widthProperty().multiply(KEY_PART));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable FindingRow shown, boolean empty) {
        super.updateItem(shown, empty);
        pseudoClassStateChanged(HEADING, shown instanceof FindingRow.Heading);
        if (empty || shown == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            setPrefHeight(Region.USE_COMPUTED_SIZE);
            return;
        }
        setGraphic(row);
        switch (shown) {
            case FindingRow.Heading heading -> heading(heading);
            case FindingRow.Item(Finding finding, Optional<WatchMark> mark) -> item(finding, mark);
            case FindingRow.More(long count) -> more(count);
        }
    }

    private void heading(FindingRow.Heading heading) {
        setPrefHeight(LINE);
        show(arrow, true);
        arrow.setIconCode(heading.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        show(severity, true);
        show(watched, false);
        SeverityTag.show(severity, heading.worst(), heading.worst().label());
        fact.setText(heading.title() + "  " + Numbers.of(heading.total()));
        show(meaning, false);
        show(entry, false);
        repairs.show(heading.findings());
        show(repairs.node(), true);
        whole.setText(heading.about());
        setTooltip(whole);
        setAccessibleText(
                "%s: %s, %s"
                        .formatted(
                                heading.worst().label(),
                                heading.title(),
                                Numbers.of(heading.total(), "finding")));
    }

    private void item(Finding finding, Optional<WatchMark> mark) {
        setPrefHeight(ITEM);
        show(arrow, false);
        show(severity, true);
        SeverityTag.show(severity, finding.severity(), finding.severity().label());
        Expected end = actions.expected(finding);
        String sentence =
                model.named(
                        finding, AuditWords.evidence(finding, end, actions.now(), model.zone()));
        String seen = mark.map(it -> WatchWords.seen(it, model.zone()) + " ").orElse("");
        watched.setText(mark.map(WatchMark::label).orElse(""));
        show(watched, mark.isPresent());
        meaning.setText(seen + model.contact(finding) + model.meaning(finding));
        show(meaning, true);
        String name = model.namesProperty().get().key(finding.subject());
        key.setText(name);
        show(entry, true);
        tick();
        repairs.show(finding);
        show(repairs.node(), true);
        whole.setText(
                seen + sentence + "\n\n" + AuditWords.keys(finding, model.namesProperty().get()));
        setTooltip(whole);
        setAccessibleText(
                "%s%s: %s%s %s"
                        .formatted(
                                mark.map(it -> it.label() + ", ").orElse(""),
                                finding.severity().label(),
                                seen,
                                sentence,
                                name));
    }

    private void more(long count) {
        setPrefHeight(LINE);
        show(arrow, false);
        show(severity, false);
        show(watched, false);
        fact.setText(Numbers.of(count) + " more were counted and are not listed.");
        show(meaning, false);
        show(entry, false);
        show(repairs.node(), false);
        setTooltip(null);
        setAccessibleText(fact.getText());
    }

    /** The cells that a list has at present. */
    static List<FindingCell> shownIn(Node list) {
        return list.lookupAll(".list-cell").stream()
                .filter(FindingCell.class::isInstance)
                .map(FindingCell.class::cast)
                .toList();
    }

    /** What is shown, if it is a finding. */
    Optional<Finding> finding() {
        return getItem() instanceof FindingRow.Item(Finding finding, _)
                ? Optional.of(finding)
                : Optional.empty();
    }

    /** A second has passed. */
    void tick() {
        if (getItem() instanceof FindingRow.Item(Finding finding, _)) {
            Expected end = actions.expected(finding);
            fact.setText(
                    model.brief(
                            finding, AuditWords.fact(finding, end, actions.now(), model.zone())));
            waiting.setText(end.waiting(actions.now()).orElse(""));
            show(waiting, !waiting.getText().isEmpty());
        }
    }

    private void toggle() {
        if (getItem() instanceof FindingRow.Heading heading) {
            model.toggle(heading.id());
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
