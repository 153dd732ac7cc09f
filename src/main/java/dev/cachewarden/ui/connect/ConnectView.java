package dev.cachewarden.ui.connect;

import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SheetButtons;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;

/** The form "Open connection". */
public final class ConnectView {

    private final ConnectModel model;
    private final Runnable onClose;
    private final BooleanBinding busy;
    private final VBox root = new VBox();
    private final TextField url = new TextField();

    /**
     * @param onClose the user does not want to connect
     */
    public ConnectView(ConnectModel model, Runnable onClose) {
        this.model = model;
        this.onClose = onClose;
        this.busy = model.connectingProperty().or(model.testing().runningProperty());
        Label title = new Label("Open connection");
        title.getStyleClass().add("page-title");
        root.setId(Ids.CONNECT);
        root.getStyleClass().addAll("form", "connect-form");
        VBox fields =
                new VBox(
                        address(),
                        password(),
                        envFile(),
                        readOnly(),
                        new SavingFields(model.saving()).node(),
                        advanced());
        fields.getStyleClass().add("form-fields");
        fields.disableProperty().bind(busy);
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("form-scroll", "edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren()
                .addAll(title, scroll, new TestSteps(model.testing()).node(), error(), buttons());
    }

    public Parent node() {
        return root;
    }

    /** What should get the focus first. */
    public Node first() {
        return url;
    }

    private Node address() {
        url.setId(Ids.CONNECT_URL);
        url.setPromptText("rediss://host:6379");
        url.textProperty().bindBidirectional(model.urlProperty());
        url.disableProperty().bind(fileChosen());
        return FormField.of(
                "URL", "redis://, or rediss:// for TLS; with user and database if needed", url);
    }

    private Node password() {
        PasswordField password = new PasswordField();
        password.setId(Ids.CONNECT_PASSWORD);
        password.setPromptText("Password or token");
        password.textProperty().bindBidirectional(model.passwordProperty());
        password.disableProperty().bind(fileChosen());
        return FormField.of("Password", "Kept in memory while the connection is open", password);
    }

    private Node envFile() {
        Button choose = new Button("Choose a .env file…");
        choose.setId(Ids.CONNECT_ENV_FILE);
        choose.setOnAction(_ -> FormField.choose(choose, "Choose a .env file", model::useEnvFile));
        Label name = new Label();
        name.setMinWidth(0);
        name.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.envFileProperty()
                                                .get()
                                                .map(Path::getFileName)
                                                .map(Path::toString)
                                                .map(file -> "Using " + file)
                                                .orElse("or drop one here"),
                                model.envFileProperty()));
        name.getStyleClass().add("muted");
        Button forget = new Button("Use the URL instead");
        forget.getStyleClass().add("flat");
        forget.setOnAction(_ -> model.forgetEnvFile());
        forget.visibleProperty().bind(fileChosen());
        forget.managedProperty().bind(forget.visibleProperty());
        HBox line = new HBox(choose, name, forget);
        line.getStyleClass().add("form-line");
        return line;
    }

    private Node readOnly() {
        CheckBox readOnly = new CheckBox("Read-only: send no command that changes anything");
        readOnly.setId(Ids.CONNECT_READ_ONLY);
        readOnly.selectedProperty().bindBidirectional(model.readOnlyProperty());
        return readOnly;
    }

    private Node advanced() {
        TextField prefix = new TextField();
        prefix.setId(Ids.CONNECT_PREFIX);
        prefix.textProperty().bindBidirectional(model.prefixProperty());
        TextField ttl = new TextField();
        ttl.setId(Ids.CONNECT_TTL);
        ttl.textProperty().bindBidirectional(model.ttlProperty());
        Node pair =
                FormField.pair(
                        FormField.of("Key prefix", "What keys start with", prefix),
                        FormField.of("Time to live, seconds", "What the app sets", ttl));
        VBox content = new VBox();
        content.getChildren().addAll(TlsFields.of(model.tls()));
        content.getChildren().addAll(pair, new EnvironmentsEditor(model.environments()).node());
        content.getStyleClass().add("form-fields");
        TitledPane pane = new TitledPane("Advanced", content);
        pane.setId(Ids.CONNECT_ADVANCED);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.getStyleClass().add("form-advanced");
        return pane;
    }

    private Node error() {
        Label error = new Label();
        error.setId(Ids.CONNECT_ERROR);
        error.getStyleClass().add("error-box");
        error.setWrapText(true);
        error.setMinHeight(Region.USE_PREF_SIZE);
        error.textProperty().bind(model.errorProperty());
        error.visibleProperty().bind(model.errorProperty().isNotEmpty());
        model.errorProperty()
                .subscribe(sentence -> {
                    if (!sentence.isEmpty()) {
                        url.requestFocus();
                    }
                });
        error.managedProperty().bind(error.visibleProperty());
        return error;
    }

    private Node buttons() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(18, 18);
        Label words = new Label("", turning);
        words.textProperty()
                .bind(
                        Bindings.when(model.connectingProperty())
                                .then("Connecting…")
                                .otherwise("Testing…"));
        words.getStyleClass().add("muted");
        words.visibleProperty().bind(busy);
        Button cancel = new Button("Cancel");
        cancel.setId(Ids.CONNECT_CANCEL);
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> cancel());
        Button open = new Button("Open connection");
        open.setId(Ids.CONNECT_OPEN);
        open.setDefaultButton(true);
        open.getStyleClass().add("accent");
        open.disableProperty().bind(busy);
        open.setOnAction(_ -> {
            // What has the focus is disabled next, and Cancel is what one can do then.
            cancel.requestFocus();
            model.connect();
        });
        return SheetButtons.of(List.of(test(cancel), words), cancel, open);
    }

    private Button test(Button cancel) {
        Button test = new Button("Test");
        test.setId(Ids.CONNECT_TEST);
        test.setAccessibleHelp("Tries the connection step by step, and changes nothing");
        test.disableProperty().bind(busy);
        test.setOnAction(_ -> {
            cancel.requestFocus();
            model.test();
        });
        return test;
    }

    /** While connecting or testing: gives that up. Else: leaves the form. */
    private void cancel() {
        if (busy.get()) {
            model.cancel();
        } else {
            onClose.run();
        }
    }

    private BooleanBinding fileChosen() {
        return Bindings.createBooleanBinding(
                () -> model.envFileProperty().get().isPresent(), model.envFileProperty());
    }
}
