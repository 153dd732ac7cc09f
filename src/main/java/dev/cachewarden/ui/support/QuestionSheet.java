package dev.cachewarden.ui.support;

import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A question before one entry is changed. Where the environment is protected its name is typed,
 * with Cancel as the default.
 */
public final class QuestionSheet {

    private static final double SENTENCE = 460;

    private final Button cancel = new Button("Cancel");
    private final Button yes;
    private final VBox root = new VBox();
    private final Optional<TextField> name;
    private final BooleanProperty withoutUndo = new SimpleBooleanProperty(this, "withoutUndo");

    /**
     * What is asked.
     *
     * @param action as the button names it
     * @param isDangerous whether something is lost by it
     * @param body the question itself, and what is to be filled in
     */
    public record Question(String title, String action, boolean isDangerous, List<Node> body) {

        /** Sentences alone. */
        public static Question of(
                String title, String action, boolean isDangerous, String... sentences) {
            return new Question(
                    title,
                    action,
                    isDangerous,
                    List.of(sentences).stream().<Node>map(QuestionSheet::sentence).toList());
        }
    }

    /**
     * A sheet about {@code question}.
     *
     * @param guard the protected environment whose name is to be typed
     * @param missing whether something else has still to be given
     * @param keepsEntries whether the entry is kept before, unless that is declined here
     * @param onYes takes what was confirmed; the sheet has gone then
     * @param close takes the sheet away
     */
    public QuestionSheet(
            Question question,
            Optional<Environment> guard,
            BooleanExpression missing,
            boolean keepsEntries,
            Consumer<Confirmation> onYes,
            Runnable close) {
        Label title = new Label(question.title());
        title.getStyleClass().add("page-title");
        root.setId(Ids.QUESTION);
        root.getStyleClass().add("form");
        root.getChildren().add(title);
        root.getChildren().addAll(question.body());
        name = guard.map(this::name);
        root.getChildren()
                .add(
                        new WithoutUndoBox(keepsEntries, withoutUndo, Ids.CONFIRM_WITHOUT_UNDO)
                                .node());
        yes = new Button(question.action());
        yes.setId(Ids.CONFIRM_YES);
        yes.getStyleClass().add(question.isDangerous() ? "danger" : "accent");
        yes.disableProperty()
                .bind(
                        name.<BooleanExpression>map(it -> missing.or(isNotTyped(it)))
                                .orElse(missing));
        yes.setOnAction(_ -> {
            Confirmation named =
                    guard.map(it -> new Confirmation(Set.of(it.name()))).orElse(Confirmation.NONE);
            close.run();
            onYes.accept(withoutUndo.get() ? named.thatIsFinal() : named);
        });
        withoutUndo.subscribe(
                declined -> yes.setText(question.action() + (declined ? " without undo" : "")));
        cancel.setId(Ids.CONFIRM_NO);
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        (guard.isPresent() ? cancel : yes).setDefaultButton(true);
        root.getChildren().add(SheetButtons.of(cancel, yes));
    }

    /** With nothing to be filled in, and nothing that is kept. */
    public QuestionSheet(
            Question question,
            Optional<Environment> guard,
            Consumer<Confirmation> onYes,
            Runnable close) {
        this(question, guard, new SimpleBooleanProperty(false), false, onYes, close);
    }

    public Parent node() {
        return root;
    }

    /** The name that is to be typed; where there is none, the action, which takes one press. */
    public Node first() {
        return name.<Node>map(it -> it).orElse(yes);
    }

    /** A paragraph of a question. */
    public static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(SENTENCE);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private TextField name(Environment guard) {
        String wanted = Printable.ofText(guard.name());
        TextField typed = new TextField();
        typed.setId(Ids.CONFIRM_NAME);
        typed.setPromptText(wanted);
        typed.setAccessibleText("Type " + wanted + " to confirm");
        root.getChildren()
                .addAll(
                        sentence("This environment is protected. Type " + wanted + " to confirm:"),
                        typed);
        return typed;
    }

    private static BooleanExpression isNotTyped(TextField typed) {
        return typed.textProperty().isNotEqualTo(typed.getPromptText());
    }
}
