package dev.cachewarden.ui.group;

import dev.cachewarden.ui.actions.Action;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.QuestionSheet;
import dev.cachewarden.ui.support.SheetHost;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Sorting by keyboard, what it costs, how far it is and from when the order is. */
final class SortControls {

    private final GroupModel model;
    private final SortModel sorting;
    private final MenuButton menu = new MenuButton("Sort");
    private final HBox line = new HBox();

    SortControls(GroupModel model) {
        this.model = model;
        this.sorting = model.sorting();
        menu.setId(Ids.GROUP_SORT);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setAccessibleText("Sort these keys");
        menu.getItems().setAll(items());
        Label words = new Label();
        words.setId(Ids.GROUP_SORTED);
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(model.sortWordsProperty());
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        Button stop = new Button("Cancel");
        stop.setId(Ids.GROUP_SORT_STOP);
        stop.setAccessibleText("Stop sorting");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(_ -> sorting.cancel());
        stop.managedProperty().bind(stop.visibleProperty());
        sorting.progressProperty().subscribe(it -> stop.setVisible(!it.isEmpty()));
        line.getChildren().setAll(words, readValues(), stop);
        line.getStyleClass().add("filter-line");
        line.managedProperty().bind(line.visibleProperty());
        model.sortWordsProperty().subscribe(it -> line.setVisible(!it.isEmpty()));
        sorting.offerProperty().subscribe(it -> it.ifPresent(this::ask));
    }

    private Button readValues() {
        Button read = new Button("Check values");
        read.setId(Ids.GROUP_SORT_READ);
        read.setAccessibleText("Read all values, which say who and whose it is");
        read.setMinWidth(Region.USE_PREF_SIZE);
        read.setOnAction(_ -> model.readValues());
        read.managedProperty().bind(read.visibleProperty());
        model.sortWordsProperty()
                .subscribe(_ ->
                        read.setVisible(
                                sorting.progressProperty().get().isEmpty()
                                        && model.sortsByUnread()));
        model.hindranceProperty().subscribe(why -> read.setDisable(why.isPresent()));
        return read;
    }

    Node menu() {
        return menu;
    }

    Node line() {
        return line;
    }

    /** The same, for the list of all actions. */
    static List<Action> actions(GroupModel model) {
        return Arrays.stream(SortColumn.values())
                .map(column ->
                        Action.of("Sort by " + column.label(), () -> model.sorting().turn(column))
                                .unless(() -> whyNot(model, column)))
                .toList();
    }

    private static Optional<String> whyNot(GroupModel model, SortColumn column) {
        return model.pageProperty().get().group().isEmpty()
                ? Optional.of("Open a list of keys first.")
                : model.hindranceProperty().get().filter(_ -> column.isRead());
    }

    private List<MenuItem> items() {
        return Arrays.stream(SortColumn.values()).map(this::item).toList();
    }

    private MenuItem item(SortColumn column) {
        MenuItem item = new MenuItem("Sort by " + column.label());
        item.setOnAction(_ -> sorting.turn(column));
        model.hindranceProperty()
                .subscribe(why -> item.setDisable(column.isRead() && why.isPresent()));
        return item;
    }

    private void ask(SortOffer offer) {
        SheetHost host = SheetHost.of(menu.getScene());
        QuestionSheet sheet =
                new QuestionSheet(
                        QuestionSheet.Question.of(offer.title(), "Sort", false, offer.words()),
                        Optional.empty(),
                        _ -> offer.agree().run(),
                        host::hide);
        host.show(sheet.node(), sheet.first(), sorting::declined);
    }
}
