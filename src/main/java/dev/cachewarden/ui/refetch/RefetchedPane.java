package dev.cachewarden.ui.refetch;

import dev.cachewarden.app.refetch.several.RefetchedEntries;
import dev.cachewarden.app.refetch.several.RefetchedEntry;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.support.Hinted;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.RunSheet;
import dev.cachewarden.ui.support.SheetButtons;

import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** What Clerk says of each of several entries, and what can be done about those it offers. */
final class RefetchedPane implements RunSheet.Pane {

    private static final double MOST_ROWS = 7;

    private final SeveralRefetchModel model;
    private final ObservableValue<PersonNames> names;
    private final VBox root = new VBox();
    private final Label headline = text(Ids.SEVERAL_HEADLINE);
    private final Label asked = text("");
    private final ListView<RefetchedEntry> rows = new ListView<>();
    private final Label detail = text(Ids.SEVERAL_DETAIL);
    private final Button write = new Button();
    private final Button delete = new Button();
    private final Hinted writing = new Hinted(write);
    private final Hinted deleting = new Hinted(delete);
    private final Button close = new Button("Close");

    RefetchedPane(SeveralRefetchModel model, SeveralRefetchSheet.Doors doors) {
        this.model = model;
        this.names = model.names();
        headline.getStyleClass().add("flush-headline");
        asked.getStyleClass().add("muted");
        rows.setId(Ids.SEVERAL_ROWS);
        rows.getStyleClass().addAll("flush-rows", "key-lines", "refetched-rows");
        rows.setFixedCellSize(RefetchedCell.HEIGHT);
        rows.setCellFactory(_ -> new RefetchedCell(names));
        rows.setAccessibleText("What Clerk says of each entry");
        rows.getSelectionModel().selectedItemProperty().subscribe(this::show);
        button(write, Ids.SEVERAL_WRITE, RepairKind.WRITE_BACK, doors);
        button(delete, Ids.SEVERAL_DELETE, RepairKind.DELETE, doors);
        delete.getStyleClass().add("danger-text");
        close.setId(Ids.SEVERAL_CLOSE);
        close.setOnAction(_ -> doors.close().run());
        VBox.setVgrow(rows, Priority.ALWAYS);
        root.getStyleClass().add("flush-pane");
        root.getChildren()
                .addAll(
                        headline,
                        asked,
                        rows,
                        detail,
                        SheetButtons.of(List.of(deleting.node(), writing.node()), close));
        names.subscribe(_ -> {
            rows.refresh();
            show(rows.getSelectionModel().getSelectedItem());
        });
        model.answeredProperty().subscribe(made -> made.ifPresent(this::show));
    }

    private void button(
            Button button, String id, RepairKind kind, SeveralRefetchSheet.Doors doors) {
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> doors.repair().accept(model.plan(kind)));
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void focus() {
        first().requestFocus();
    }

    Node first() {
        return close;
    }

    private void show(RefetchedEntries made) {
        headline.setText(
                (made.complete() ? "" : "Stopped: what was not answered is not known. ")
                        + made.counts()
                        + ".");
        asked.setText(model.asked(made));
        rows.setItems(FXCollections.observableList(made.entries()));
        double height = Math.clamp(made.entries().size(), 1, MOST_ROWS) * RefetchedCell.HEIGHT + 2;
        rows.setPrefHeight(height);
        rows.setMinHeight(Math.min(height, 2 * RefetchedCell.HEIGHT));
        rows.getSelectionModel().selectFirst();
        offer(
                write,
                writing,
                model.plan(RepairKind.WRITE_BACK),
                "Clerk's answers offer no entry to be written back.");
        offer(
                delete,
                deleting,
                model.plan(RepairKind.DELETE),
                "Clerk's answers show no entry that is to be deleted.");
    }

    private void offer(Button button, Hinted hinted, RepairPlan plan, String none) {
        Optional<String> why = plan.steps().isEmpty() ? Optional.of(none) : model.whyNoRepair();
        button.setText((plan.steps().isEmpty() ? plan.kind().title() : plan.action()) + "…");
        button.setDisable(why.isPresent());
        hinted.say(
                why.orElse(
                        "Shows "
                                + Numbers.entries(plan.steps().size())
                                + " and asks: each is changed only if it still is what was"
                                + " compared"));
    }

    /** The whole of what a row has no room for. */
    private void show(@Nullable RefetchedEntry selected) {
        detail.setText(selected == null ? "" : RefetchedCell.sentences(selected, names.getValue()));
    }

    private static Label text(String id) {
        Label label = new Label();
        if (!id.isEmpty()) {
            label.setId(id);
        }
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
