package dev.cachewarden.ui.support;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

import java.util.stream.Stream;

/**
 * What is planned; below it the names that must be typed, why it cannot be done, Cancel, and the
 * one button that does it.
 */
public final class ConfirmPane implements RunSheet.Pane {

    private final VBox root = new VBox();
    private final NamesPane names;
    private final ConfirmButtons end;

    /**
     * The ids of what is in it.
     *
     * @param names what the ids of the fields for names begin with
     */
    public record Named(String names, ConfirmButtons.Named buttons) {}

    /**
     * How the action is named.
     *
     * @param deed what a protected environment's name is typed for: "flush it"
     * @param title of the button while there is no plan
     * @param style {@code danger} where something is deleted, else {@code accent}
     */
    public record Worded(String deed, String title, String style) {}

    /**
     * @param close takes the sheet away
     * @param planned from top to bottom
     */
    public ConfirmPane(
            ConfirmedRun<?, ?, ?> run, Named ids, Worded words, Runnable close, Node... planned) {
        names = new NamesPane(run.names(), ids.names, words.deed);
        end = new ConfirmButtons(run, ids.buttons, words.title, words.style, close);
        root.getStyleClass().add("flush-pane");
        root.getChildren().addAll(planned);
        Stream.of(names.node(), end.reason(), end.buttons()).forEach(root.getChildren()::add);
        names.leadFrom(end.cancel());
    }

    @Override
    public Parent node() {
        return root;
    }

    /** Cancel is where nothing can happen by accident. */
    @Override
    public void focus() {
        first().requestFocus();
    }

    /** What is left to be typed, else Cancel. */
    Node first() {
        return names.firstOr(end.cancel());
    }

    /** Says on the button what the plan does. */
    public void say(String title) {
        end.say(title);
    }
}
