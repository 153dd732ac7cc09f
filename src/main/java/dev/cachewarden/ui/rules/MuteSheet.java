package dev.cachewarden.ui.rules;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Mute;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.ui.support.Hinted;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SheetButtons;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for which keys and why a rule is to be silent. */
public final class MuteSheet {

    private final TextField reason = new TextField();
    private final VBox root;

    /**
     * @param close takes the sheet away
     */
    public MuteSheet(RulesModel model, Finding finding, Runnable close) {
        Label title = new Label("Mute “" + finding.rule().title() + "”");
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        KeysField keys = new KeysField(finding.subject(), model.names());
        reason.setId(Ids.MUTE_REASON);
        reason.setPromptText("For those who come later");
        Button mute = new Button("Mute");
        mute.setId(Ids.MUTE);
        mute.getStyleClass().add("accent");
        mute.setDefaultButton(true);
        mute.disableProperty()
                .bind(
                        reason.textProperty()
                                .map(String::isBlank)
                                .flatMap(blank ->
                                        keys.patternProperty().map(it -> blank || it.isBlank())));
        mute.setOnAction(_ -> {
            model.mute(
                    new Mute(
                            finding.rule().name(),
                            keys.patternProperty().get().strip(),
                            reason.getText().strip()));
            close.run();
        });
        Button cancel = new Button("Cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        Hinted hinted = new Hinted(mute);
        hinted.say("Needs keys and a reason, for those who come later");
        root =
                new VBox(
                        title,
                        words(
                                "The finding is counted as muted and not shown, here and on the"
                                        + " command line, until the mute is lifted under"
                                        + " “Rules…”."),
                        keys.node(),
                        field("Reason", reason),
                        SheetButtons.of(cancel, hinted.node()));
        root.setId(Ids.MUTE_SHEET);
        root.getStyleClass().add("form");
        root.setAccessibleText("Mute " + model.names().mention(Masking.shown(finding.subject())));
    }

    public Parent node() {
        return root;
    }

    /** Where typing starts. */
    public Node first() {
        return reason;
    }

    private static Label words(String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        return words;
    }

    private static VBox field(String name, TextField field) {
        Label label = new Label(name);
        label.setLabelFor(field);
        label.getStyleClass().add("form-label");
        field.setAccessibleText(name);
        VBox box = new VBox(label, field);
        box.getStyleClass().add("form-field");
        return box;
    }
}
