package dev.cachewarden.ui.shell;

import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.support.Ids;

import javafx.beans.property.ObjectProperty;
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

import java.util.List;
import java.util.Optional;

/**
 * The sentence above the page. Takes its own room: ControlsFX's pane lies over the page's heading
 * and cuts long sentences.
 */
final class NoticeBar {

    private final Label text = new Label();
    private final HBox actions = new HBox();
    private final HBox bar;
    private final ObservableValue<PersonNames> names;
    private final ObjectProperty<Optional<Notice>> notice;

    NoticeBar(MainModel model) {
        names = model.tree().namesProperty();
        notice = model.noticeProperty();
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        actions.getStyleClass().add("notice-actions");
        actions.setAlignment(Pos.CENTER_LEFT);
        actions.setMinWidth(Region.USE_PREF_SIZE);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("button-icon", "flat", "small");
        close.setAccessibleText("Close this message");
        close.setOnAction(_ -> notice.set(Optional.empty()));
        FontIcon icon = new FontIcon(Feather.INFO);
        icon.getStyleClass().add("notice-icon");
        bar = new HBox(icon, text, actions, close);
        bar.setId(Ids.NOTIFICATION);
        bar.setAccessibleRole(AccessibleRole.TEXT);
        bar.getStyleClass().add("notice");
        bar.setAlignment(Pos.CENTER_LEFT);
        notice.subscribe(this::show);
        names.subscribe((_, _) -> showText());
    }

    Parent node() {
        return bar;
    }

    private void show(Optional<Notice> shown) {
        bar.setVisible(shown.isPresent());
        bar.setManaged(shown.isPresent());
        showText();
        List<Button> buttons =
                shown.map(Notice::actions).orElse(List.of()).stream().map(this::button).toList();
        actions.getChildren().setAll(buttons);
        actions.setVisible(!buttons.isEmpty());
        actions.setManaged(!buttons.isEmpty());
    }

    private void showText() {
        text.setText(notice.get().map(Notice::text).map(names.getValue()::text).orElse(""));
        bar.setAccessibleText(text.getText());
    }

    private Button button(Notice.Action action) {
        Button button = new Button(action.label());
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            notice.set(Optional.empty());
            action.run().run();
        });
        return button;
    }
}
