package dev.cachewarden.ui.shell;

import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.audit.CheckSheet;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import java.util.function.Consumer;

/** Starts an audit; its tooltip and its menu say first what that costs. */
final class CheckButton {

    private final MainModel model;
    private final AuditModel audit;
    private final SplitMenuButton button = new SplitMenuButton();
    private final Tooltip tooltip = new Tooltip();
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
        button.setTooltip(tooltip);
        button.setOnAction(_ -> onCheck.accept(Depth.VALUES));
        values.setOnAction(_ -> onCheck.accept(Depth.VALUES));
        keys.setOnAction(_ -> onCheck.accept(Depth.KEYS));
        verify.setId(Ids.VERIFY);
        verify.setOnAction(_ -> onVerify.run());
        button.getItems().setAll(values, keys, new SeparatorMenuItem(), verify);
        audit.runningProperty().subscribe(this::show);
        audit.costsProperty().subscribe(this::show);
        model.scan().runningProperty().subscribe(this::show);
        model.connection().lightProperty().subscribe(this::show);
        show();
    }

    SplitMenuButton node() {
        return button;
    }

    private void show() {
        var costs = audit.costsProperty().get();
        button.setDisable(
                audit.scanned().isEmpty()
                        || audit.runningProperty().get()
                        || model.scan().runningProperty().get()
                        || model.connection().lightProperty().get()
                                == ConnectionModel.Light.RECONNECTING);
        values.setText(words(Depth.VALUES));
        keys.setText(words(Depth.KEYS));
        tooltip.setText(
                "Look for users who are where they do not belong (Ctrl+L): "
                        + CheckSheet.price(costs, Depth.VALUES));
    }

    private String words(Depth depth) {
        return CheckSheet.name(depth)
                + " ("
                + CheckSheet.price(audit.costsProperty().get(), depth)
                + ")";
    }
}
