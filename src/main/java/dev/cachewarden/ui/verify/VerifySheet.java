package dev.cachewarden.ui.verify;

import dev.cachewarden.app.verify.VerificationCost;
import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SectionTag;
import dev.cachewarden.ui.support.SheetButtons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/** Says whom Clerk would be asked for, and what that costs, before it is asked. */
public final class VerifySheet {

    private final VerifyModel model;
    private final VerifyChoice chosen;
    private final Label price = text("Working out what this asks of Clerk…");
    private final Label reason = text("");
    private final Button verify = new Button("Verify");
    private final Button cancel = new Button("Cancel");
    private final VBox environments = new VBox();
    private final VBox root;

    /**
     * A sheet about verifying {@code chosen}.
     *
     * @param onKeys shows the secret keys
     * @param close takes the sheet away
     */
    public VerifySheet(VerifyModel model, VerifyChoice chosen, Runnable onKeys, Runnable close) {
        this.model = model;
        this.chosen = chosen;
        Label title = new Label("Verify with Clerk");
        title.getStyleClass().add("page-title");
        verify.setId(Ids.VERIFY_YES);
        verify.getStyleClass().add("accent");
        verify.setOnAction(_ -> {
            close.run();
            model.start(chosen);
        });
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        Button keys = new Button("Secret keys…");
        keys.setId(Ids.VERIFY_KEYS);
        keys.setOnAction(_ -> onKeys.run());
        environments.getStyleClass().add("verify-environments");
        price.setId(Ids.VERIFY_PRICE);
        reason.getStyleClass().add("form-error");
        root = new VBox(title, text(words()), environments, price, reason, buttons(keys));
        root.setId(Ids.VERIFY_SHEET);
        root.getStyleClass().add("form");
        model.audit().runningProperty().subscribe(_ -> show());
        model.audit().hindranceProperty().subscribe(_ -> show());
        model.clerk().environmentsProperty().subscribe(_ -> show());
        model.clerk().bindingsProperty().subscribe(_ -> show());
    }

    private HBox buttons(Button keys) {
        return SheetButtons.of(List.of(keys), cancel, verify);
    }

    public Parent node() {
        return root;
    }

    /** Nothing is sent by a stray Enter. */
    public Node first() {
        return cancel;
    }

    private String words() {
        return "Clerk is asked for every user cached in "
                + chosen.words()
                + ". Users who are missing at Clerk, live in another environment or have changed"
                + " become findings; users Clerk does not answer about stay unknown. Nothing is"
                + " changed.";
    }

    private void show() {
        environments
                .getChildren()
                .setAll(model.environments(chosen).stream().map(this::line).toList());
        Optional<String> whyNot = model.whyNot(chosen);
        verify.setDisable(whyNot.isPresent());
        setText(reason, whyNot.orElse(""));
        if (whyNot.isEmpty()) {
            model.estimate(chosen, this::show, words -> setText(price, words));
        } else {
            setText(price, "");
        }
    }

    private void show(VerificationCost cost) {
        setText(price, cost.words() + ".");
    }

    private Node line(Environment environment) {
        Label words = text(state(environment));
        words.getStyleClass().add("muted");
        HBox line = new HBox(SectionTag.of(new Section.Configured(environment)), words);
        line.getStyleClass().add("verify-environment");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String state(Environment environment) {
        if (!model.clerk().hasKey(environment.name())) {
            return "No secret key: its users are left out.";
        }
        return model.clerk()
                .contradiction(environment)
                .map(why -> why + " Its users stay unknown.")
                .orElse("Asked with the secret key that is " + source(environment) + ".");
    }

    private String source(Environment environment) {
        return switch (model.clerk().source(environment)) {
            case TYPED -> "typed in for this run";
            case CONFIGURED, NONE -> "configured";
        };
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void setText(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }
}
