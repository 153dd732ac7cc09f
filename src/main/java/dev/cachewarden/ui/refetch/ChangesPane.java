package dev.cachewarden.ui.refetch;

import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.diff.FieldChange;
import dev.cachewarden.core.clerk.verdict.UserVerdict;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Compared;
import dev.cachewarden.core.clerk.verdict.UserVerdict.NotHeld;
import dev.cachewarden.core.value.UserView;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How cached users differ from the live ones, a few words each, the most important first. */
final class ChangesPane {

    private static final int MOST = 6;

    private final FlowPane root = new FlowPane();
    private List<Line> lines = List.of();

    /**
     * @param words as they are shown
     */
    private record Line(FieldChange change, String words) {}

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

    /** All of them in a line, {@code banned; e-mail changed}. */
    String line() {
        return lines.stream().map(Line::words).collect(Collectors.joining("; "));
    }

    /**
     * @param shown what may be seen of a sentence about them
     * @param unfolded whether they take room, if there are any
     */
    void show(List<UserVerdict> users, UnaryOperator<String> shown, boolean unfolded) {
        lines = lines(users, shown);
        root.getChildren().clear();
        lines.stream().limit(MOST).map(ChangesPane::label).forEach(root.getChildren()::add);
        if (lines.size() > MOST) {
            root.getChildren().add(new Label("and " + (lines.size() - MOST) + " more below"));
        }
        root.setVisible(unfolded && !lines.isEmpty());
        root.setManaged(root.isVisible());
    }

    private static List<Line> lines(List<UserVerdict> users, UnaryOperator<String> shown) {
        List<Line> lines = new ArrayList<>();
        boolean several = users.stream().filter(Compared.class::isInstance).count() > 1;
        for (UserVerdict user : users) {
            switch (user) {
                case Compared compared -> {
                    String whose = several ? name(compared.user()) + ": " : "";
                    compared.lasting()
                            .forEach(
                                    it -> lines.add(new Line(it, shown.apply(whose + it.words()))));
                }
                case NotHeld missing ->
                        missing.changes()
                                .forEach(it -> lines.add(new Line(it, shown.apply(it.words()))));
                default -> {}
            }
        }
        return List.copyOf(lines);
    }

    private static String name(ClerkUser user) {
        return new UserView(user.json()).username().orElse(user.id());
    }

    private static Label label(Line lines) {
        Label label = new Label(lines.words());
        label.setTooltip(new Tooltip(lines.change().field()));
        label.getStyleClass()
                .addAll(
                        "refetch-change",
                        "weight-" + lines.change().weight().name().toLowerCase(Locale.ROOT));
        return label;
    }
}
