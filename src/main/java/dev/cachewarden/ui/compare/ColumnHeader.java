package dev.cachewarden.ui.compare;

import dev.cachewarden.app.compare.Copy;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Bytes;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.Origin;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SectionTag;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** The top of a column: where, how long still, how large, what shape, from where, what to do. */
final class ColumnHeader {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final CompareModel model;
    private final ColumnModel column;
    private final ColumnActions actions;
    private final VBox box = new VBox();
    private final Label key = new Label();
    private final Tooltip wholeKey = new Tooltip();
    private final Label ttl = new Label();
    private final TtlBar bar = new TtlBar();
    private final Label ttlDetail = new Label();
    private final HBox ttlLine = new HBox(8, ttl, bar, ttlDetail);
    private final Label facts = new Label();
    private final Tooltip wholeFacts = new Tooltip();
    private final Label origin = new Label();
    private final Button retry = new Button("Retry");
    private Room room = Room.USUAL;

    ColumnHeader(CompareModel model, ColumnModel column, int position) {
        this.model = model;
        this.column = column;
        this.actions = new ColumnActions(model, column, position);
        box.setId(Ids.COMPARE_COLUMN + position);
        box.getStyleClass().addAll("compare-header", SectionTag.styleClass(column.section()));
        key.getStyleClass().addAll("monospace", "muted");
        key.setTooltip(wholeKey);
        ttl.getStyleClass().add("compare-ttl");
        ttl.setMinWidth(Label.USE_PREF_SIZE);
        ttlLine.setAlignment(Pos.CENTER_LEFT);
        facts.getStyleClass().add("muted");
        facts.setWrapText(true);
        facts.setTooltip(wholeFacts);
        origin.setWrapText(true);
        retry.setId(Ids.COMPARE_RETRY + position);
        retry.setOnAction(click -> model.retry(column));
        box.getChildren().setAll(top(), key, ttlLine, facts, origin, retry);
    }

    private FlowPane top() {
        HBox where = new HBox(4, SectionTag.of(column.section()));
        where.setAlignment(Pos.CENTER_LEFT);
        if (column.section().isProtected()) {
            Label lock = new Label("", new FontIcon(Feather.LOCK));
            lock.setTooltip(new Tooltip("Protected: deleting asks for the environment's name"));
            lock.setAccessibleText("protected");
            where.getChildren().add(lock);
        }
        FlowPane top = new FlowPane(4, 2, where, actions.node());
        top.setPrefWrapLength(0);
        return top;
    }

    VBox node() {
        return box;
    }

    /** With little room, facts are not wrapped; the tooltip has the whole text. */
    void fit(Room given) {
        room = given;
        origin.setWrapText(room == Room.USUAL);
        refresh();
    }

    /** Brings everything up to date, for example after a second. */
    void refresh() {
        key.setText(model.document().shown(column.key().toString()));
        wholeKey.setText(key.getText());
        show(key, room != Room.LOW);
        show(ttlLine, false);
        show(facts, false);
        show(origin, false);
        show(retry, false);
        // Why nothing is shown is read whole: nothing else is there to be read.
        facts.setWrapText(room == Room.USUAL || !(column.state() instanceof ColumnState.Present));
        switch (column.state()) {
            case ColumnState.Reading reading -> say(reading.words());
            case ColumnState.Missing() -> say(missing());
            case ColumnState.Expired(var at) -> say("expired at " + moment(at));
            case ColumnState.Failed(String sentence) -> {
                say(model.document().shown(sentence));
                show(retry, true);
            }
            case ColumnState.Present(Copy copy) -> present(copy);
        }
        actions.refresh();
    }

    private String missing() {
        return column.section() instanceof Section.NoEnvironment
                ? "not cached\nAs it should be."
                : "not cached";
    }

    private void present(Copy copy) {
        TtlReading reading = model.ttl(column);
        show(ttlLine, true);
        boolean plain = reading.state() == TtlReading.State.RUNNING;
        ttl.setText(reading.text());
        ttl.pseudoClassStateChanged(WARNING, !plain);
        ttlDetail.setText(reading.detail());
        ttlDetail.pseudoClassStateChanged(WARNING, !plain);
        show(bar, reading.until().isPresent());
        bar.show(reading.fraction());
        say(facts(copy, reading));
        copy.origin().ifPresent(this::showOrigin);
    }

    private String facts(Copy copy, TtlReading reading) {
        StringBuilder text = new StringBuilder();
        copy.bytes().ifPresent(bytes -> text.append(Bytes.of(bytes)).append(" · "));
        text.append(copy.value().map(DecodedValue::label).orElse(""));
        reading.until().ifPresent(until -> text.append(" · until\u00a0").append(moment(until)));
        return text.toString();
    }

    private String moment(Instant at) {
        return Timestamps.moment(at, model.workspace().clock().now(), ZoneId.systemDefault());
    }

    private void showOrigin(Origin from) {
        Optional<ColumnModel> twin = model.sameInstance(column);
        origin.setText(
                "from "
                        + from.abbreviated()
                        + twin.map(other ->
                                        " · same instance as the copy under "
                                                + other.section().label())
                                .orElse(""));
        origin.setTooltip(
                new Tooltip(
                        origin.getText()
                                + "\nClerk instance "
                                + from.instance()
                                + ", as the default avatar says"));
        show(origin, true);
    }

    private void say(String sentence) {
        facts.setText(sentence);
        wholeFacts.setText(sentence);
        show(facts, true);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
