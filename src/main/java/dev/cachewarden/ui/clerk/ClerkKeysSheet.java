package dev.cachewarden.ui.clerk;

import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.support.Hinted;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Messages;
import dev.cachewarden.ui.support.SectionTag;
import dev.cachewarden.ui.support.SheetButtons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The secret keys of the environments: which there are, and a place to type others. */
public final class ClerkKeysSheet {

    private final ClerkModel model;
    private final VBox root = new VBox();
    private final Button done = new Button("Close");

    /**
     * @param close takes the sheet away
     */
    public ClerkKeysSheet(ClerkModel model, Runnable close) {
        this.model = model;
        root.setId(Ids.KEYS);
        root.getStyleClass().addAll("form", "keys-form");
        Label title = new Label("Clerk’s secret keys");
        title.getStyleClass().add("page-title");
        Label note =
                new Label(
                        "A key typed here is used for this run of the program, kept in memory and"
                                + " written nowhere. Lasting ones come from variables or a .env"
                                + " file, such as CACHEWARDEN_CLERK_KEY_PRODUCTION.");
        note.setWrapText(true);
        note.getStyleClass().add("muted");
        root.getChildren().addAll(title, note);
        model.problem().ifPresent(this::addProblem);
        model.all().forEach(it -> root.getChildren().add(row(it)));
        done.setId(Ids.KEYS_CLOSE);
        done.setCancelButton(true);
        done.setOnAction(_ -> close.run());
        root.getChildren().add(SheetButtons.of(done));
    }

    public Parent node() {
        return root;
    }

    public Node first() {
        Node field =
                model.withoutKey().stream()
                        .findFirst()
                        .map(it -> root.lookup("#" + Ids.KEYS_FIELD + it.name()))
                        .orElse(done);
        return field == null ? done : field;
    }

    /** Says what it is for, and so why it cannot be pressed yet. */
    private static Node hinted(Button button, String words) {
        Hinted hinted = new Hinted(button);
        hinted.say(words);
        return hinted.node();
    }

    private void addProblem(String sentence) {
        Label problem = new Label(sentence);
        problem.setWrapText(true);
        problem.getStyleClass().add("flush-reason");
        root.getChildren().add(problem);
    }

    private Node row(Environment environment) {
        String name = environment.name();
        Label source = new Label();
        source.setId(Ids.KEYS_SOURCE + name);
        source.getStyleClass().add("muted");
        Label trouble = new Label();
        trouble.setId(Ids.KEYS_TROUBLE + name);
        trouble.setWrapText(true);
        trouble.getStyleClass().add("flush-reason");
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        PasswordField key = new PasswordField();
        key.setId(Ids.KEYS_FIELD + name);
        key.setPromptText(environment.isProtected() ? "sk_live_…" : "sk_test_…");
        key.setAccessibleText("Secret key of " + name);
        HBox.setHgrow(key, Priority.ALWAYS);
        TextField url = new TextField(model.address(environment).url().toString());
        url.setAccessibleText("Address of Clerk for " + name);
        HBox.setHgrow(url, Priority.ALWAYS);
        Button use = new Button("Use");
        use.setId(Ids.KEYS_USE + name);
        use.setMinWidth(Region.USE_PREF_SIZE);
        use.disableProperty().bind(key.textProperty().isEmpty());
        Button forget = new Button("Forget");
        forget.setId(Ids.KEYS_FORGET + name);
        forget.setMinWidth(Region.USE_PREF_SIZE);
        Runnable show =
                () -> {
                    source.setText(model.source(environment).words());
                    forget.setDisable(model.source(environment) != ClerkKeySource.TYPED);
                    trouble.setText(model.contradiction(environment).orElse(""));
                };
        use.setOnAction(_ -> {
            try {
                model.use(environment, key.getText(), model.address(environment).at(url.getText()));
                key.clear();
                show.run();
            } catch (RuntimeException e) {
                trouble.setText(Messages.of(e));
            }
        });
        key.setOnAction(_ -> use.fire());
        forget.setOnAction(_ -> {
            model.forget(environment);
            show.run();
        });
        show.run();
        HBox head = new HBox(8, SectionTag.of(new Section.Configured(environment)), source);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox line =
                new HBox(
                        8,
                        key,
                        url,
                        hinted(use, "Uses the key that is typed here"),
                        hinted(forget, "Takes back a key that was typed for this run"));
        line.setAlignment(Pos.CENTER_LEFT);
        VBox row = new VBox(4, head, line, trouble);
        row.getStyleClass().add("keys-row");
        return row;
    }
}
