package dev.cachewarden.ui.compare;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Texts;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/** Questions before an entry is changed. */
final class EditDialogs {

    private EditDialogs() {}

    /**
     * In a protected environment its name is typed, and Cancel is the default.
     *
     * @param shown the key as it may stand on the screen
     */
    static boolean confirmDelete(CacheKey key, String shown, @Nullable Scene over) {
        boolean guarded = key.section().isProtected();
        ButtonType yes =
                new ButtonType(
                        "Delete this entry", guarded ? ButtonData.OTHER : ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = dialog("Delete an entry", yes, over);
        VBox content = new VBox(10, wrapped("Delete " + shown + "?"), wrapped(consequence(key)));
        dialog.getDialogPane().setContent(content);
        Button button = (Button) dialog.getDialogPane().lookupButton(yes);
        button.setId(Ids.CONFIRM_YES);
        if (guarded) {
            String name = key.section().label();
            TextField typed = new TextField();
            typed.setId(Ids.CONFIRM_NAME);
            typed.setPromptText(name);
            typed.setAccessibleText("Type " + name + " to confirm");
            content.getChildren()
                    .addAll(
                            wrapped("This environment is protected. Type " + name + " to confirm:"),
                            typed);
            button.disableProperty().bind(typed.textProperty().isNotEqualTo(name));
            ((Button) dialog.getDialogPane().lookupButton(ButtonType.CANCEL))
                    .setDefaultButton(true);
        }
        return dialog.showAndWait().filter(yes::equals).isPresent();
    }

    private static String consequence(CacheKey key) {
        return key.type().isState()
                ? "It holds the state of a log-in in progress, which breaks without it."
                : "The app fetches the user again the next time it needs it.";
    }

    /**
     * Asks for a time to live.
     *
     * @param shown the key as it may stand on the screen
     */
    static Optional<Duration> askTtl(String shown, Duration configured, @Nullable Scene over) {
        ButtonType set = new ButtonType("Set TTL", ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = dialog("Set the time to live", set, over);
        TextField typed = new TextField(Texts.clock(configured));
        typed.setId(Ids.TTL_FIELD);
        typed.setAccessibleText("Time to live");
        dialog.getDialogPane()
                .setContent(
                        new VBox(
                                10,
                                wrapped(
                                        "When does "
                                                + shown
                                                + " expire? Minutes and seconds (5:00), or"
                                                + " an amount: 300 s, 10 min, 2 h."),
                                typed));
        Button button = (Button) dialog.getDialogPane().lookupButton(set);
        button.setId(Ids.CONFIRM_YES);
        button.disableProperty()
                .bind(typed.textProperty().map(text -> TtlText.parse(text).isEmpty()));
        dialog.setOnShown(
                _ -> {
                    typed.requestFocus();
                    typed.selectAll();
                });
        return dialog.showAndWait()
                .filter(set::equals)
                .flatMap(yes -> TtlText.parse(typed.getText()));
    }

    private static Dialog<ButtonType> dialog(String title, ButtonType yes, @Nullable Scene over) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(title);
        dialog.setHeaderText(null);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CANCEL, yes);
        if (over != null) {
            dialog.initOwner(over.getWindow());
        }
        return dialog;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(460);
        return label;
    }
}
