package dev.cachewarden.ui.findings;

import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.support.Hinted;
import dev.cachewarden.ui.support.Ids;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What can be done with several findings that are selected. */
final class SelectionLine {

    private final FindingsModel model;
    private final Supplier<List<Finding>> picked;
    private final Label count = new Label();
    private final Button copy = button("", Ids.FINDINGS_COPY);
    private final Button verify = button("Verify with Clerk…", Ids.FINDINGS_VERIFY);
    private final Hinted hinted = new Hinted(verify);
    private final RepairButtons repairs;
    private final HBox root;

    /**
     * @param picked the findings that are selected
     * @param onCopy the user wants them on the clipboard
     */
    SelectionLine(
            FindingsModel model,
            FindingActions actions,
            Supplier<List<Finding>> picked,
            Runnable onCopy) {
        this.model = model;
        this.picked = picked;
        this.repairs = new RepairButtons(actions);
        copy.setOnAction(_ -> onCopy.run());
        root = new HBox(count, copy, hinted.node(), repairs.node());
        root.setId(Ids.FINDINGS_SELECTION);
        root.getStyleClass().add("findings-selection");
        root.setAlignment(Pos.CENTER_LEFT);
        verify.setOnAction(_ -> actions.verify(keys()));
    }

    private static Button button(String words, String id) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    Node node() {
        return root;
    }

    /** Is seen only while several are selected. */
    void show(boolean isShown) {
        root.setVisible(isShown);
        if (!isShown) {
            repairs.clear();
            return;
        }
        List<Finding> findings = picked.get();
        count.setText(Numbers.of(findings.size()) + " selected");
        copy.setText(model.namesProperty().get().copying("findings"));
        Optional<String> why = whyNoVerification();
        verify.setDisable(why.isPresent());
        hinted.say(why.orElse("Says first what asking Clerk for their users costs"));
        repairs.show(findings);
    }

    private Optional<String> whyNoVerification() {
        return keys().stream().anyMatch(VerifyChoice.Entries::isPossible)
                ? model.audit().hindranceProperty().get()
                : Optional.of("Clerk cannot be asked about any of these entries.");
    }

    /** The entries that the findings name. */
    List<CacheKey> keys() {
        return picked.get().stream()
                .flatMap(finding -> finding.keys().stream())
                .distinct()
                .toList();
    }
}
