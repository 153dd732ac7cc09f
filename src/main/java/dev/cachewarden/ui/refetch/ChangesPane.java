package dev.cachewarden.ui.refetch;

import dev.cachewarden.core.clerk.verdict.ChangedField;
import dev.cachewarden.core.clerk.verdict.EntryVerdict;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How cached users differ from the live ones, a few words each, the most important first. */
final class ChangesPane {

    private static final int MOST = 6;

    private final FlowPane root = new FlowPane();
    private List<ChangedField> lines = List.of();

    ChangesPane() {
        root.setId(Ids.REFETCH_CHANGES);
        root.getStyleClass().add("refetch-changes");
    }

    Node node() {
        return root;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /**
     * @param shown what may be seen of a sentence about them
     * @param unfolded whether they take room, if there are any
     */
    void show(Optional<EntryVerdict> verdict, UnaryOperator<String> shown, boolean unfolded) {
        lines =
                verdict.map(ChangedField::of).orElse(List.of()).stream()
                        .map(it -> new ChangedField(it.change(), shown.apply(it.words())))
                        .toList();
        root.getChildren().clear();
        lines.stream().limit(MOST).map(ChangesPane::label).forEach(root.getChildren()::add);
        if (lines.size() > MOST) {
            root.getChildren().add(new Label("and " + (lines.size() - MOST) + " more below"));
        }
        root.setVisible(unfolded && !lines.isEmpty());
        root.setManaged(root.isVisible());
    }

    private static Label label(ChangedField line) {
        Label label = new Label(line.words());
        label.setTooltip(new Tooltip(line.change().field()));
        label.getStyleClass()
                .addAll(
                        "refetch-change",
                        "weight-" + line.change().weight().name().toLowerCase(Locale.ROOT));
        return label;
    }
}
