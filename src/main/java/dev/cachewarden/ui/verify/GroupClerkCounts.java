package dev.cachewarden.ui.verify;

import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Hinted;
import dev.cachewarden.ui.support.Ids;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.Optional;
import java.util.function.Consumer;

/** What Clerk adds to the page of an environment or of its entries: counts, and a button. */
public final class GroupClerkCounts {

    private final VerifyModel model;
    private final UserCounts counts;
    private final Label words = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final Button verify = new Button("Verify with Clerk…");
    private final Hinted hinted = new Hinted(verify);
    private final HBox root;
    private Optional<VerifyChoice> chosen = Optional.empty();

    /**
     * For one window.
     *
     * @param onVerify the user wants to ask Clerk
     */
    public GroupClerkCounts(
            VerifyModel model,
            AuditModel audit,
            BackgroundTasks tasks,
            Consumer<VerifyChoice> onVerify) {
        this.model = model;
        this.counts = new UserCounts(model.clerk(), audit, tasks);
        words.setId(Ids.GROUP_USERS);
        words.getStyleClass().add("muted");
        words.setTooltip(tooltip);
        words.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        verify.setId(Ids.GROUP_VERIFY);
        verify.setMinWidth(Region.USE_PREF_SIZE);
        verify.setOnAction(_ -> chosen.ifPresent(onVerify));
        root = new HBox(words, gap, hinted.node());
        root.getStyleClass().add("group-live");
        HBox.setHgrow(root, Priority.ALWAYS);
        follow(counts.answersProperty());
        follow(audit.reportProperty());
        follow(audit.runningProperty());
        follow(audit.hindranceProperty());
        follow(model.clerk().environmentsProperty());
        follow(model.clerk().bindingsProperty());
    }

    private void follow(ObservableValue<?> changing) {
        changing.subscribe((_, _) -> show());
    }

    /**
     * Shows what belongs to a page.
     *
     * @param wanted what can be verified there; empty if nothing
     */
    public Node of(Optional<VerifyChoice> wanted) {
        chosen = wanted;
        show();
        environment().ifPresent(counts::ask);
        return root;
    }

    private Optional<Environment> environment() {
        return chosen.filter(VerifyChoice.OneEnvironment.class::isInstance)
                .map(VerifyChoice.OneEnvironment.class::cast)
                .map(VerifyChoice.OneEnvironment::environment);
    }

    private void show() {
        String text = environment().map(counts::words).orElse("");
        words.setText(text);
        tooltip.setText(text);
        verify.setVisible(chosen.isPresent());
        verify.setManaged(chosen.isPresent());
        Optional<String> why = whyNot(model.audit());
        verify.setDisable(why.isPresent());
        hinted.say(why.orElse("Says first what asking Clerk for these users costs"));
    }

    private static Optional<String> whyNot(AuditModel audit) {
        return audit.runningProperty().get()
                ? Optional.of("A check is running. It can be cancelled under Findings.")
                : audit.hindranceProperty().get();
    }
}
