package dev.cachewarden.ui.group;

import dev.cachewarden.app.export.EntriesExport;
import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.actions.Action;
import dev.cachewarden.ui.actions.ActionMenu;
import dev.cachewarden.ui.support.Hinted;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.RowMenus;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What can be done with the rows that are selected: a button over them, and their menu. */
final class PickedKeys {

    private final TableView<CacheKey> table;
    private final ObservableValue<Optional<String>> hindrance;
    private final Button verify = new Button();
    private final Hinted hinted = new Hinted(verify);
    private final MenuItem ask = new MenuItem("Verify with Clerk…");
    private final MenuButton more = new MenuButton();
    private final ContextMenu menu = new ContextMenu();
    private final Function<List<CacheKey>, List<List<Action>>> actions;

    /**
     * @param hindrance why the server cannot be asked at present
     * @param actions what can be done with entries, be it one, in groups
     */
    PickedKeys(
            TableView<CacheKey> table,
            ObservableValue<Optional<String>> hindrance,
            Consumer<List<CacheKey>> onVerify,
            Function<List<CacheKey>, List<List<Action>>> actions) {
        this.table = table;
        this.actions = actions;
        this.hindrance = hindrance;
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        verify.setId(Ids.GROUP_VERIFY_SELECTED);
        verify.setMinWidth(Region.USE_PREF_SIZE);
        verify.managedProperty().bind(verify.visibleProperty());
        verify.setOnAction(_ -> onVerify.accept(keys()));
        ask.setId(Ids.GROUP_VERIFY_MENU);
        ask.setOnAction(_ -> onVerify.accept(keys()));
        more.setId(Ids.GROUP_SELECTED);
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.managedProperty().bind(more.visibleProperty());
        more.setOnShowing(_ -> more.getItems().setAll(items()));
        // A menu without items does not open, and never asks for them.
        more.getItems().add(new SeparatorMenuItem());
        menu.setOnShowing(_ -> fill());
        fill();
        RowMenus.onKeys(table, () -> keys().isEmpty() ? Optional.empty() : Optional.of(menu));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        table.getSelectionModel()
                .getSelectedIndices()
                .addListener((ListChangeListener<Integer>) _ -> show());
        // The row itself is known only after its number.
        table.getSelectionModel().selectedItemProperty().subscribe(_ -> show());
        hindrance.subscribe((_, _) -> show());
    }

    Node buttons() {
        return new HBox(8, hinted.node(), more);
    }

    /** Of every row; a press on one that is not selected selects it before. */
    ContextMenu menu() {
        return menu;
    }

    private void fill() {
        menu.getItems().setAll(items());
        if (!menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().add(ask);
    }

    private List<MenuItem> items() {
        List<CacheKey> keys = keys();
        return keys.isEmpty() ? List.of() : ActionMenu.items(actions.apply(keys));
    }

    private void pressed(KeyEvent event) {
        List<CacheKey> keys = keys();
        if (!keys.isEmpty()) {
            actions.apply(keys).stream()
                    .flatMap(List::stream)
                    .filter(action -> action.isFor(event))
                    .findFirst()
                    .ifPresent(action -> {
                        event.consume();
                        action.run();
                    });
        }
    }

    private List<CacheKey> keys() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .limit(EntriesExport.MOST + 1L)
                .toList();
    }

    /** All rows of a table are of one type and environment. */
    private void show() {
        int count = table.getSelectionModel().getSelectedIndices().size();
        @Nullable CacheKey one = table.getSelectionModel().getSelectedItem();
        boolean isPossible = count > 0 && one != null && VerifyChoice.Entries.isPossible(one);
        verify.setVisible(isPossible);
        verify.setText("Verify " + Numbers.of(count) + " with Clerk…");
        Optional<String> why = hindrance.getValue();
        verify.setDisable(why.isPresent());
        hinted.say(why.orElse("Says first what asking Clerk for their users costs"));
        ask.setDisable(!isPossible || why.isPresent());
        more.setVisible(count > 0);
        more.setText("With " + Numbers.of(count) + " selected");
    }
}
