package dev.cachewarden.ui.compare;

import dev.cachewarden.app.compare.Belonging;
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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The top of a column: where, how long still, how large, what shape, whose, what to do. */
final class ColumnHeader {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass FOREIGN = PseudoClass.getPseudoClass("foreign");
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
    private static final PseudoClass RAIL = PseudoClass.getPseudoClass("rail");

    private final CompareModel model;
    private final ColumnModel column;
    private final ColumnActions actions;
    private final VBox box = new VBox();
    private final HBox where = new HBox(4);
    private final Tooltip wholeKey = new Tooltip();
    private final Label ttl = new Label();
    private final TtlBar bar = new TtlBar();
    private final Label facts = new Label();
    private final HBox line = new HBox(6, ttl, bar, facts);
    private final Label sentence = new Label();
    private final Tooltip wholeFacts = new Tooltip();
    private final Label origin = new Label();
    private final Tooltip wholeOrigin = new Tooltip();
    private final Button retry = new Button("Retry");

    ColumnHeader(CompareModel model, ColumnModel column) {
        this.model = model;
        this.column = column;
        int position = model.columns().indexOf(column);
        this.actions = new ColumnActions(model, column, position);
        box.setId(Ids.COMPARE_COLUMN + position);
        box.getStyleClass().addAll("compare-header", SectionTag.styleClass(column.section()));
        Tooltip.install(where, wholeKey);
        ttl.getStyleClass().add("compare-ttl");
        ttl.setMinWidth(Label.USE_PREF_SIZE);
        line.setAlignment(Pos.CENTER_LEFT);
        facts.getStyleClass().add("muted");
        facts.setMinWidth(0);
        facts.setTooltip(wholeFacts);
        ttl.setTooltip(wholeFacts);
        sentence.getStyleClass().add("muted");
        sentence.setWrapText(true);
        origin.getStyleClass().add("compare-origin");
        origin.setTooltip(wholeOrigin);
        box.setOnContextMenuRequested(_ -> actions.node().show());
        retry.setId(Ids.COMPARE_RETRY + position);
        retry.setOnAction(click -> model.retry(column));
        box.getChildren().setAll(top(), line, sentence, origin, retry);
    }

    private HBox top() {
        where.getChildren().add(SectionTag.of(column.section()));
        where.setAlignment(Pos.CENTER_LEFT);
        if (column.section().isProtected()) {
            Label lock = new Label("", new FontIcon(Feather.LOCK));
            lock.setTooltip(new Tooltip("Protected: deleting asks for the environment's name"));
            lock.setAccessibleText("protected");
            where.getChildren().add(lock);
        }
        HBox.setHgrow(where, Priority.ALWAYS);
        where.setMinWidth(0);
        HBox top = new HBox(4, where, actions.node());
        top.setAlignment(Pos.CENTER_LEFT);
        return top;
    }

    VBox node() {
        return box;
    }

    /** Brings everything up to date, for example after a second. */
    void refresh() {
        String key = model.namesProperty().get().key(column.key());
        wholeKey.setText(key);
        box.setAccessibleText(key);
        box.pseudoClassStateChanged(RAIL, column.isNarrow());
        show(where, !column.isNarrow());
        show(line, false);
        show(sentence, false);
        show(origin, false);
        show(retry, false);
        switch (column.state()) {
            case ColumnState.Reading reading -> say(reading.words());
            case ColumnState.Missing(), ColumnState.Expired _ -> box.setAccessibleText(rail());
            case ColumnState.Failed(String why) -> {
                say(model.document().shown(why));
                show(retry, true);
            }
            case ColumnState.Present(Copy copy) -> present(copy);
        }
        actions.refresh();
    }

    /** What is said of a column without an entry, in place of its lines; empty of any other. */
    String rail() {
        return switch (column.state()) {
            case ColumnState.Missing() ->
                    column.section() instanceof Section.NoEnvironment
                            ? "not cached, as it should be"
                            : "not cached";
            case ColumnState.Expired(var at) -> "expired at " + moment(at);
            default -> "";
        };
    }

    private void present(Copy copy) {
        TtlReading reading = model.ttl(column);
        show(line, true);
        boolean plain = reading.state() == TtlReading.State.RUNNING;
        ttl.setText(reading.text());
        ttl.pseudoClassStateChanged(WARNING, !plain);
        facts.setText(facts(copy, reading));
        wholeFacts.setText(
                reading.text()
                        + " "
                        + facts.getText()
                        + reading.until().map(until -> "\nuntil " + moment(until)).orElse(""));
        show(bar, reading.until().isPresent());
        bar.show(reading.fraction());
        copy.origin().ifPresent(this::showOrigin);
    }

    private static String facts(Copy copy, TtlReading reading) {
        return Stream.of(
                        reading.detail(),
                        copy.bytes().map(Bytes::of).orElse(""),
                        copy.value().map(DecodedValue::label).orElse(""))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String moment(Instant at) {
        return Timestamps.moment(at, model.workspace().clock().now(), ZoneId.systemDefault());
    }

    private void showOrigin(Origin from) {
        Belonging belonging =
                Belonging.of(
                        from,
                        column.section(),
                        model.instancesProperty().get(),
                        ZoneId.systemDefault());
        boolean isOwn = belonging.verdict() == Belonging.Verdict.OWN;
        boolean isForeign = belonging.verdict() == Belonging.Verdict.FOREIGN;
        origin.setText((isOwn ? "✓ " : isForeign ? "! " : "") + belonging.words());
        origin.pseudoClassStateChanged(FOREIGN, isForeign);
        origin.pseudoClassStateChanged(OWN, isOwn);
        wholeOrigin.setText(belonging.words() + "\n" + belonging.whole());
        show(origin, true);
    }

    private void say(String words) {
        sentence.setText(words);
        show(sentence, true);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
