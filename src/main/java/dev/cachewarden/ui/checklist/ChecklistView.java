package dev.cachewarden.ui.checklist;

import dev.cachewarden.core.checklist.Checklist;
import dev.cachewarden.core.checklist.NextStep;
import dev.cachewarden.ui.support.Export;
import dev.cachewarden.ui.support.Hinted;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SaveDialog;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A row per question: the answer, the evidence, what would prove or mend it, and when. */
public final class ChecklistView {

    private final ChecklistModel model;
    private final Export export;
    private final Consumer<NextStep> onNext;
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final Label figures = new Label();
    private final Label empty = new Label();
    private final VBox emptyBox = new VBox(empty);
    private final Label doubt = new Label();
    private final Button save = new Button();
    private final Hinted hinted = new Hinted(save);
    private final BorderPane root = new BorderPane();

    /**
     * @param onNext the user wants to do what an answer asks for
     */
    public ChecklistView(ChecklistModel model, Export export, Consumer<NextStep> onNext) {
        this.model = model;
        this.export = export;
        this.onNext = onNext;
        list.setId(Ids.CHECKLIST_LIST);
        list.getStyleClass().add("checklist-list");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setAccessibleText("Checklist");
        empty.setId(Ids.CHECKLIST_EMPTY);
        empty.setWrapText(true);
        empty.getStyleClass().add("empty-words");
        emptyBox.getStyleClass().add("empty-box");
        root.setId(Ids.CHECKLIST);
        root.getStyleClass().add("checklist");
        doubt.setId(Ids.CHECKLIST_DOUBT);
        doubt.setWrapText(true);
        doubt.setMinHeight(Region.USE_PREF_SIZE);
        doubt.getStyleClass().add("checklist-doubt");
        root.setTop(new VBox(head(), doubt));
        model.answeredProperty().subscribe(this::show);
        model.namesProperty()
                .subscribe((was, is) -> {
                    if (was.privacy() != is.privacy()) {
                        show(model.answeredProperty().get());
                    }
                });
        model.errorProperty().subscribe(() -> show(model.answeredProperty().get()));
        model.onDoubt(this::judge);
    }

    public Parent node() {
        return root;
    }

    private Node head() {
        figures.setId(Ids.CHECKLIST_FIGURES);
        figures.getStyleClass().add("checklist-figures");
        figures.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label by = new Label("Signed by");
        by.getStyleClass().add("muted");
        by.setMinWidth(Region.USE_PREF_SIZE);
        TextField who = new TextField();
        who.setId(Ids.CHECKLIST_WHO);
        who.setAccessibleText("Signed by");
        who.setPrefColumnCount(12);
        who.setMinWidth(80);
        who.textProperty().bindBidirectional(model.whoProperty());
        by.setLabelFor(who);
        save.setId(Ids.CHECKLIST_SAVE);
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(_ -> save());
        model.whoProperty().subscribe(_ -> judge());
        HBox head = new HBox(figures, gap, by, who, hinted.node());
        head.getStyleClass().add("findings-tools");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void show(Optional<ChecklistModel.Answered> answered) {
        list.getChildren()
                .setAll(
                        answered.stream()
                                .flatMap(it -> it.checklist().answers().stream())
                                .map(answer ->
                                        AnswerRow.of(
                                                answer,
                                                model.namesProperty().get(),
                                                model.zone(),
                                                onNext))
                                .toList());
        root.setCenter(answered.isPresent() ? scroll : emptyBox);
        figures.setText(answered.map(ChecklistModel.Answered::figures).orElse(""));
        String error = model.errorProperty().get();
        empty.setText(
                error.isEmpty()
                        ? "The questions of an incident report are answered here from a check for"
                                + " leaks: press “Check for leaks” above."
                        : error);
        judge();
    }

    private void judge() {
        Optional<ChecklistModel.Answered> answered = model.answeredProperty().get();
        List<String> obstacles =
                answered.map(it -> model.checklist(it).obstacles()).orElse(List.of());
        boolean isSigned = !model.whoProperty().get().isBlank();
        save.setText(
                obstacles.isEmpty()
                        ? "Export signed-off report…"
                        : "Export report, not signed off…");
        save.setDisable(answered.isEmpty() || !isSigned);
        hinted.say(hint(answered.isPresent(), isSigned, obstacles));
        doubt.setText(answered.isPresent() ? model.since() : "");
        doubt.setVisible(!doubt.getText().isEmpty());
        doubt.setManaged(doubt.isVisible());
    }

    private static String hint(boolean isAnswered, boolean isSigned, List<String> obstacles) {
        if (!isAnswered) {
            return "There is nothing to export before a check for leaks.";
        }
        if (!isSigned) {
            return "Say first who signs the report.";
        }
        return obstacles.isEmpty()
                ? "Writes the answers with who gave them, when and on which connection"
                : "Writes the answers, and that nobody signs them off: "
                        + String.join(" ", obstacles);
    }

    private void save() {
        String who = model.whoProperty().get().strip();
        Instant now = Instant.now();
        ZoneId zone = model.zone();
        model.answeredProperty().get().ifPresent(answered -> save(answered, who, now, zone));
    }

    private void save(ChecklistModel.Answered answered, String who, Instant now, ZoneId zone) {
        // Taken at once: answers can change while the file dialog is open.
        Checklist checklist = model.checklist(answered);
        export.save(
                root.getScene().getWindow(),
                new SaveDialog.Proposal("checklist.md", "Markdown"),
                () -> ChecklistModel.document(checklist, answered, who, now, zone));
    }
}
