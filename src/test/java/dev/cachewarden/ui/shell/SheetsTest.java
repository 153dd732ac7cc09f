package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.ui.support.FailurePictures;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class SheetsTest {

    private final FxRobot fx = new FxRobot();
    private Optional<Sheets> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        Sheets sheets = new Sheets();
        shown = Optional.of(sheets);
        stage.setScene(new Scene(new StackPane(button("behind"), sheets.node()), 400, 300));
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
        Button cancel = button("cancel");
        TextField name = new TextField();
        name.setId("name");
        VBox form = new VBox(name, cancel, button("action"));
        form.setId("form");
        sheets.show(form, cancel);
    }

    private static Button button(String name) {
        Button button = new Button(name);
        button.setId(name);
        return button;
    }

    /** Where the focus is after a press. */
    private String press(KeyCode... keys) {
        fx.push(keys);
        return focused();
    }

    private String focused() {
        WaitForAsyncUtils.waitForFxEvents();
        return fx.lookup("#behind").query().getScene().getFocusOwner().getId();
    }

    @Test
    void tabLeadsRoundTheWholeForm() {
        assertThat(focused()).isEqualTo("cancel");
        assertThat(press(KeyCode.TAB)).isEqualTo("action");
        assertThat(press(KeyCode.TAB)).isEqualTo("name");
        assertThat(press(KeyCode.TAB)).isEqualTo("cancel");
    }

    @Test
    void shiftTabLeadsRoundItTheOtherWay() {
        assertThat(press(KeyCode.SHIFT, KeyCode.TAB)).isEqualTo("name");
        assertThat(press(KeyCode.SHIFT, KeyCode.TAB)).isEqualTo("action");
        assertThat(press(KeyCode.SHIFT, KeyCode.TAB)).isEqualTo("cancel");
    }

    @Test
    void theFocusStaysInTheFormWhenWhatHadItGoesAway() {
        VBox form = fx.lookup("#form").queryAs(VBox.class);
        fx.interact(() -> form.getChildren().setAll(button("close")));

        assertThat(focused()).isEqualTo("close");
        assertThat(press(KeyCode.TAB)).isEqualTo("close");
    }

    @Test
    void enterOnABoxIsMeantForTheFormAndLeavesTheBoxAsItIs() {
        VBox form = fx.lookup("#form").queryAs(VBox.class);
        CheckBox box = new CheckBox("Box");
        RadioButton choice = new RadioButton("Choice");
        Button action = button("go");
        List<String> fired = new ArrayList<>();
        action.setOnAction(_ -> fired.add("go"));
        fx.interact(() -> form.getChildren().setAll(box, choice, action));
        for (ButtonBase each : List.of(box, choice)) {
            fx.interact(each::requestFocus);
            press(KeyCode.ENTER);
        }
        assertThat(fired).isEmpty();
        fx.interact(() -> action.setDefaultButton(true));
        for (ButtonBase each : List.of(box, choice)) {
            fx.interact(each::requestFocus);
            press(KeyCode.ENTER);
        }
        assertThat(fired).containsExactly("go", "go");
        assertThat(box.isSelected()).isFalse();
        assertThat(choice.isSelected()).isFalse();
        fx.interact(box::requestFocus);
        press(KeyCode.SPACE);
        assertThat(box.isSelected()).isTrue();
    }

    @Test
    void theFocusGoesBackToWhereItWas() {
        fx.interact(shown.orElseThrow()::hide);

        assertThat(focused()).isEqualTo("behind");
    }
}
