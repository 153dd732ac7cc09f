package dev.cachewarden.ui.shell;

import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.audit.CheckSheet;
import dev.cachewarden.ui.support.Hinted;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Shortcut;

import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.layout.Region;

import java.util.Optional;
import java.util.function.Consumer;

/** Starts an audit; its tooltip and its menu say first what that costs. */
final class CheckButton {

    private final MainModel model;
    private final AuditModel audit;
    private final SplitMenuButton button = new SplitMenuButton();
    private final Hinted hinted = new Hinted(button);
    private final MenuItem values = new MenuItem();
    private final MenuItem keys = new MenuItem();
    private final MenuItem verify = new MenuItem("Verify with Clerk: who these users are now…");

    /**
     * @param onVerify the user wants to ask Clerk as well
     */
    CheckButton(MainModel model, Consumer<Depth> onCheck, Runnable onVerify) {
        this.model = model;
        this.audit = model.audit();
        button.setText("Check for leaks");
        button.setId(Ids.CHECK);
        button.setAccessibleText("Check for leaks");
        button.getStyleClass().add("accent");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> onCheck.accept(Depth.VALUES));
        values.setOnAction(_ -> onCheck.accept(Depth.VALUES));
        keys.setOnAction(_ -> onCheck.accept(Depth.KEYS));
        verify.setId(Ids.VERIFY);
        verify.setOnAction(_ -> onVerify.run());
        button.getItems().setAll(values, keys, new SeparatorMenuItem(), verify);
        audit.costsProperty().subscribe((_, _) -> show());
        model.hindrances().onChange(this::show);
        show();
    }

    Node node() {
        return hinted.node();
    }

    private void show() {
        var costs = audit.costsProperty().get();
        Optional<String> why = model.hindrances().ofCheck();
        button.setDisable(why.isPresent());
        values.setText(words(Depth.VALUES));
        keys.setText(words(Depth.KEYS));
        hinted.say(
                why.orElse(
                        Shortcut.CHECK.after("Look for users who are where they do not belong")
                                + ": "
                                + CheckSheet.price(costs, Depth.VALUES)));
    }

    private String words(Depth depth) {
        return CheckSheet.name(depth)
                + " ("
                + CheckSheet.price(audit.costsProperty().get(), depth)
                + ")";
    }
}
