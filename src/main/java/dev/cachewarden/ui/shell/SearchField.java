package dev.cachewarden.ui.shell;

import atlantafx.base.controls.CustomTextField;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Shortcut;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;

/**
 * Where one types what to find: Enter goes to an exact match, or to the only hit, Down into the
 * results.
 */
final class SearchField {

    private static final String PROMPT = Shortcut.FIND.does();
    private static final double ROOM_FOR_SHORTCUT = 320;

    private final MainModel model;
    private final Doors doors;
    private final CustomTextField field = new CustomTextField();

    /**
     * Where the keys lead.
     *
     * @param open opens the entry that the text names
     * @param enter opens the only hit, or moves into the results
     * @param intoResults moves into the results
     */
    record Doors(Consumer<CacheKey> open, Runnable enter, Runnable intoResults) {}

    SearchField(MainModel model, Doors doors) {
        this.model = model;
        this.doors = doors;
        field.setId(Ids.SEARCH_FIELD);
        field.setPromptText(PROMPT);
        field.setAccessibleText(PROMPT + ", " + Shortcut.FIND.spoken());
        field.setLeft(new FontIcon(Feather.SEARCH));
        Label shortcut = new Label(Shortcut.FIND.written());
        shortcut.getStyleClass().add("shortcut-hint");
        field.setRight(shortcut);
        // In a narrow window the prompt needs its place.
        shortcut.visibleProperty().bind(field.widthProperty().greaterThan(ROOM_FOR_SHORTCUT));
        shortcut.managedProperty().bind(shortcut.visibleProperty());
        field.setMinWidth(160);
        field.setMaxWidth(Double.MAX_VALUE);
        field.textProperty().bindBidirectional(model.search().textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    TextField node() {
        return field;
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                model.search().exact().ifPresentOrElse(doors.open(), doors.enter());
                event.consume();
            }
            case DOWN -> {
                doors.intoResults().run();
                event.consume();
            }
            case ESCAPE -> {
                model.page().leaveSearch();
                event.consume();
            }
            default -> {}
        }
    }
}
