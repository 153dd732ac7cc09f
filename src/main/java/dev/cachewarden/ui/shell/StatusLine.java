package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.support.Ids;

import javafx.beans.InvalidationListener;
import javafx.scene.Parent;
import javafx.scene.control.Label;

import org.controlsfx.control.StatusBar;

/** The line at the bottom: connection, last scan, commands; what may be changed. */
final class StatusLine {

    private final MainModel model;
    private final StatusBar bar = new StatusBar();
    private final Label left = new Label();
    private final Label right = new Label();

    StatusLine(MainModel model) {
        this.model = model;
        left.setId(Ids.STATUS);
        right.setId(Ids.STATUS_RIGHT);
        bar.setText("");
        bar.setFocusTraversable(false);
        bar.getLeftItems().add(left);
        bar.getRightItems().add(right);
        model.connection().cacheProperty().subscribe((_, _) -> show());
        model.connection().lightProperty().subscribe((_, _) -> show());
        model.standing().stateProperty().subscribe((_, _) -> show());
        model.scan().lastProperty().subscribe((_, _) -> show());
        model.activity().commands().addListener((InvalidationListener) _ -> show());
        show();
    }

    Parent node() {
        return bar;
    }

    private void show() {
        left.setText(model.status());
        right.setText(model.connection().rights());
    }
}
