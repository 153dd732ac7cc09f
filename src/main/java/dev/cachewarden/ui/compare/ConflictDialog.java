package dev.cachewarden.ui.compare;

import dev.cachewarden.app.edit.Edit.Conflict;
import dev.cachewarden.app.edit.EntryEdit;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SheetButtons;
import dev.cachewarden.ui.support.SheetHost;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.UnaryOperator;

/** Both texts of an entry that was rewritten before it was edited, and what was written by hand. */
final class ConflictDialog {

    private final UnaryOperator<String> masking;

    /**
     * @param masking how texts may be shown
     */
    ConflictDialog(UnaryOperator<String> masking) {
        this.masking = masking;
    }

    /** Shows them; does not wait. */
    void show(Conflict conflict, @Nullable Scene over) {
        Label title = new Label("The entry was rewritten");
        title.getStyleClass().add("page-title");
        VBox texts =
                new VBox(
                        8,
                        title,
                        new Label(
                                "Nothing was changed: the entry was rewritten since it was shown."),
                        new Label("What was shown:"),
                        area("What was shown", text(conflict.shown())),
                        new Label("What it holds now:"),
                        area("What it holds now", text(conflict.now())));
        if (conflict.edit() instanceof EntryEdit.Write(ByteString value, var _)) {
            texts.getChildren()
                    .addAll(new Label("What you wrote:"), area("What you wrote", text(value)));
        }
        texts.setId(Ids.CONFLICT);
        texts.getStyleClass().add("form");
        SheetHost sheets = SheetHost.of(over);
        Button close = new Button("Close");
        close.setCancelButton(true);
        close.setDefaultButton(true);
        close.setOnAction(_ -> sheets.hide());
        texts.getChildren().add(SheetButtons.of(close));
        sheets.show(texts, close, () -> {});
    }

    private TextArea area(String name, String text) {
        TextArea area = new TextArea(masking.apply(text));
        area.setAccessibleText(name);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(6);
        return area;
    }

    private static String text(StoredEntry entry) {
        return entry.value()
                .map(value ->
                        switch (value) {
                            case StoredValue.Text(ByteString bytes, var _) -> text(bytes);
                            case StoredValue.Collection(String type, var _, long size) ->
                                    "A " + type + " of " + Numbers.of(size, "item");
                            case StoredValue.Opaque(String type) -> "A " + type;
                            case StoredValue.Dumped(String type, var _) -> "A " + type;
                        })
                .orElse("");
    }

    private static String text(ByteString bytes) {
        return bytes.text().orElseGet(bytes::toString);
    }
}
