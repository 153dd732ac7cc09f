package dev.cachewarden.ui.compare;

import dev.cachewarden.app.change.Intent;
import dev.cachewarden.app.edit.EntryEdit;
import dev.cachewarden.app.edit.ValueText;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Theme;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Questions before an entry is changed. In a protected environment its name is typed, and Cancel is
 * the default.
 */
final class EditDialogs {

    private static final BooleanExpression NOTHING_MISSING = new SimpleBooleanProperty(false);

    private static final String DELETE = "Delete";

    private final CacheKey key;
    private final String shown;
    private final @Nullable Scene over;

    /** An edit that was asked for. */
    record Wanted(EntryEdit edit, Confirmation confirmation) {}

    /**
     * @param shown the key as it may be shown on the screen
     */
    EditDialogs(CacheKey key, String shown, @Nullable Scene over) {
        this.key = key;
        this.shown = shown;
        this.over = over;
    }

    /** Empty if it is not to be deleted. */
    Optional<Confirmation> confirmDelete() {
        return ask(
                "Delete an entry",
                DELETE + " this entry",
                NOTHING_MISSING,
                wrapped("Delete " + shown + "?"),
                wrapped(EntryEdit.afterDeletion(key)));
    }

    /** Empty if it is not to expire. */
    Optional<Confirmation> confirmExpiry(Duration ttl) {
        return ask(
                "Let an entry expire",
                "Expire in " + Durations.clock(ttl),
                NOTHING_MISSING,
                wrapped("Let " + shown + " expire in " + Durations.clock(ttl) + "?"),
                wrapped("Its value stays until then."));
    }

    /** Empty if it is not to stay. */
    Optional<Confirmation> confirmPersistence() {
        return ask(
                "Keep an entry",
                "Keep until deleted",
                NOTHING_MISSING,
                wrapped("Remove the time to live of " + shown + "?"),
                wrapped(
                        "It then stays, with whatever is wrong in it, until somebody deletes it or"
                                + " the app writes it again."));
    }

    /** Asks for another value. */
    Optional<Wanted> askValue(ValueText value, Duration configured) {
        ValuePane pane = new ValuePane(value, configured);
        return ask(
                        "Edit the value",
                        "Write this value",
                        pane.missing(),
                        wrapped("The value of " + shown + ":"),
                        pane.node())
                .flatMap(confirmation -> pane.edit().map(edit -> new Wanted(edit, confirmation)));
    }

    /** Asks for a time to live. */
    Optional<Wanted> askTtl(Duration configured) {
        TextField typed = new TextField(Durations.clock(configured));
        typed.setId(Ids.TTL_FIELD);
        typed.setAccessibleText("Time to live");
        return ask(
                        "Set the time to live",
                        "Set TTL",
                        Bindings.createBooleanBinding(
                                () -> TtlText.parse(typed.getText()).isEmpty(),
                                typed.textProperty()),
                        wrapped(
                                "When does "
                                        + shown
                                        + " expire? Minutes and seconds (5:00), or an amount: 300"
                                        + " s, 10 min, 2 h."),
                        typed)
                .flatMap(confirmation ->
                        TtlText.parse(typed.getText())
                                .map(ttl -> new Wanted(new EntryEdit.Expire(ttl), confirmation)));
    }

    /**
     * @param missing whether something else has still to be given
     */
    private Optional<Confirmation> ask(
            String title, String action, BooleanExpression missing, Node... question) {
        Optional<Environment> guard = Intent.protecting(key);
        ButtonType yes =
                new ButtonType(action, guard.isPresent() ? ButtonData.OTHER : ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = dialog(title, yes);
        VBox content = new VBox(10, question);
        content.getStyleClass().add("edit-question");
        dialog.getDialogPane().setContent(content);
        Button button = (Button) dialog.getDialogPane().lookupButton(yes);
        button.setId(Ids.CONFIRM_YES);
        if (action.startsWith(DELETE)) {
            button.getStyleClass().add("danger");
        }
        if (guard.isEmpty()) {
            button.disableProperty().bind(missing);
            return dialog.showAndWait().filter(yes::equals).map(_ -> Confirmation.NONE);
        }
        TextField name = name(guard.get(), content);
        button.disableProperty()
                .bind(missing.or(name.textProperty().isNotEqualTo(name.getPromptText())));
        ((Button) dialog.getDialogPane().lookupButton(ButtonType.CANCEL)).setDefaultButton(true);
        return dialog.showAndWait()
                .filter(yes::equals)
                .map(_ -> new Confirmation(Set.of(guard.get().name())));
    }

    private static TextField name(Environment guard, VBox content) {
        String name = Printable.ofText(guard.name());
        TextField typed = new TextField();
        typed.setId(Ids.CONFIRM_NAME);
        typed.setPromptText(name);
        typed.setAccessibleText("Type " + name + " to confirm");
        content.getChildren()
                .addAll(
                        wrapped("This environment is protected. Type " + name + " to confirm:"),
                        typed);
        return typed;
    }

    private Dialog<ButtonType> dialog(String title, ButtonType yes) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(title);
        dialog.setHeaderText(null);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CANCEL, yes);
        dialog.getDialogPane().getStyleClass().add("edit-dialog");
        if (over != null) {
            dialog.initOwner(over.getWindow());
            Theme.follow(over, dialog.getDialogPane());
        }
        // The pane gives the focus to its default button after this event.
        dialog.setOnShown(_ -> new FxThread().execute(() -> startTyping(dialog.getDialogPane())));
        return dialog;
    }

    private static void startTyping(DialogPane pane) {
        if (pane.lookup("#" + Ids.TTL_FIELD) instanceof TextField typed) {
            typed.requestFocus();
            typed.selectAll();
        } else if (pane.lookup("#" + Ids.VALUE_FIELD) instanceof TextArea typed) {
            typed.requestFocus();
        }
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(460);
        return label;
    }
}
