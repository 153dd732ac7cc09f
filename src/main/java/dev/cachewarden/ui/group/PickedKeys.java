package dev.cachewarden.ui.group;

import static java.util.stream.Collectors.joining;

import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.actions.Action;
import dev.cachewarden.ui.actions.ActionMenu;
import dev.cachewarden.ui.support.Clip;
import dev.cachewarden.ui.support.Hinted;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.RowMenus;
import dev.cachewarden.ui.support.Shortcut;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
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
    private final MenuItem open = new MenuItem("Open");
    private final MenuItem ask = new MenuItem("Verify with Clerk…");
    private final MenuItem copy = new MenuItem("Copy keys");
    private final ContextMenu menu = new ContextMenu();
    private final Function<CacheKey, List<List<Action>>> entry;

    /**
     * @param hindrance why the server cannot be asked at present
     * @param entry what can be done with one entry, in groups
     */
    PickedKeys(
            TableView<CacheKey> table,
            ObservableValue<Optional<String>> hindrance,
            Consumer<CacheKey> onOpen,
            Consumer<List<CacheKey>> onVerify,
            Function<CacheKey, List<List<Action>>> entry) {
        this.table = table;
        this.entry = entry;
        this.hindrance = hindrance;
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        verify.setId(Ids.GROUP_VERIFY_SELECTED);
        verify.setMinWidth(Region.USE_PREF_SIZE);
        verify.managedProperty().bind(verify.visibleProperty());
        verify.setOnAction(_ -> onVerify.accept(keys()));
        ask.setId(Ids.GROUP_VERIFY_MENU);
        ask.setOnAction(_ -> onVerify.accept(keys()));
        copy.setOnAction(_ -> copyKeys());
        menu.setOnShowing(_ -> fill());
        fill();
        RowMenus.onKeys(table, () -> keys().isEmpty() ? Optional.empty() : Optional.of(menu));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        open.setOnAction(_ -> keys().stream().findFirst().ifPresent(onOpen));
        table.getSelectionModel()
                .getSelectedIndices()
                .addListener((ListChangeListener<Integer>) _ -> show());
        // The row itself is known only after its number.
        table.getSelectionModel().selectedItemProperty().subscribe(_ -> show());
        hindrance.subscribe((_, _) -> show());
    }

    Node button() {
        return hinted.node();
    }

    /** Of every row; a press on one that is not selected selects it before. */
    ContextMenu menu() {
        return menu;
    }

    /** With one row all that can be done with its entry, with several what can be done with all. */
    private void fill() {
        List<CacheKey> keys = keys();
        menu.getItems().clear();
        if (keys.size() == 1) {
            menu.getItems().setAll(ActionMenu.items(entry.apply(keys.getFirst())));
            menu.getItems().add(new SeparatorMenuItem());
        } else {
            menu.getItems().addAll(open, copy);
        }
        menu.getItems().add(ask);
    }

    private void pressed(KeyEvent event) {
        List<CacheKey> keys = keys();
        if (Shortcut.COPY.matches(event) && !keys.isEmpty()) {
            event.consume();
            copyKeys();
        } else if (keys.size() == 1) {
            entry.apply(keys.getFirst()).stream()
                    .flatMap(List::stream)
                    .filter(action -> action.isFor(event))
                    .findFirst()
                    .ifPresent(action -> {
                        event.consume();
                        action.run();
                    });
        }
    }

    private void copyKeys() {
        Clip.copy(keys().stream().map(key -> key.bytes().toString()).collect(joining("\n")));
    }

    private List<CacheKey> keys() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
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
        open.setDisable(count != 1);
    }
}
