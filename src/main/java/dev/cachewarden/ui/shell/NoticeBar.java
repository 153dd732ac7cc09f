package dev.cachewarden.ui.shell;

import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.support.Ids;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;

/**
 * The sentence above the page. Takes its own room: ControlsFX's pane lies over the page's heading
 * and cuts long sentences.
 */
final class NoticeBar {

    private final Label text = new Label();
    private final Button action = new Button();
    private final HBox bar;
    private final ObservableValue<PersonNames> names;

    NoticeBar(MainModel model) {
        names = model.tree().namesProperty();
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        action.getStyleClass().add("small");
        action.setMinWidth(Region.USE_PREF_SIZE);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("button-icon", "flat", "small");
        close.setAccessibleText("Close this message");
        close.setOnAction(_ -> model.noticeProperty().set(Optional.empty()));
        FontIcon icon = new FontIcon(Feather.INFO);
        icon.getStyleClass().add("notice-icon");
        bar = new HBox(icon, text, action, close);
        bar.setId(Ids.NOTIFICATION);
        bar.setAccessibleRole(AccessibleRole.TEXT);
        bar.getStyleClass().add("notice");
        bar.setAlignment(Pos.CENTER_LEFT);
        action.setOnAction(_ -> act(model));
        model.noticeProperty().subscribe(this::show);
        names.subscribe((_, _) -> show(model.noticeProperty().get()));
    }

    Parent node() {
        return bar;
    }

    private static void act(MainModel model) {
        Optional<Notice.Action> wanted = model.noticeProperty().get().flatMap(Notice::action);
        model.noticeProperty().set(Optional.empty());
        wanted.ifPresent(it -> it.run().run());
    }

    private void show(Optional<Notice> notice) {
        bar.setVisible(notice.isPresent());
        bar.setManaged(notice.isPresent());
        text.setText(notice.map(Notice::text).map(names.getValue()::text).orElse(""));
        bar.setAccessibleText(text.getText());
        Optional<Notice.Action> wanted = notice.flatMap(Notice::action);
        action.setVisible(wanted.isPresent());
        action.setManaged(wanted.isPresent());
        action.setText(wanted.map(Notice.Action::label).orElse(""));
    }
}
