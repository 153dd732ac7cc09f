package dev.cachewarden.ui.live;

import dev.cachewarden.core.live.FieldChange;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.ui.live.RefetchWords.Conclusion;
import dev.cachewarden.ui.live.RefetchWords.Mood;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Texts;

import javafx.beans.property.ReadOnlyProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What Clerk's answers come to: in words first, with the repairs that follow from them. */
final class RefetchBand {

    private static final int MOST_CHANGES = 6;
    private static final int MOST_IN_LOW = 2;

    private final RefetchModel model;
    private final VBox root = new VBox();
    private final FontIcon icon = new FontIcon(Feather.HELP_CIRCLE);
    private final Label headline = new Label("", icon);
    private final FlowPane changes = new FlowPane();
    private final Label aside = new Label();
    private final CheckBox everything = new CheckBox("Show everything Clerk says");
    private final Button all = new Button("Ask all environments");
    private final Button keys = new Button("Secret keys…");
    private final Button delete = new Button("Delete…");
    private final Button write = new Button("Write back…");
    private final StackPane deletePlace = new StackPane(delete);
    private final StackPane writePlace = new StackPane(write);
    private final List<Subscription> following = new ArrayList<>();
    private boolean low;

    RefetchBand(RefetchModel model, RefetchActions actions) {
        this.model = model;
        root.setId(Ids.REFETCH);
        root.getStyleClass().add("refetch-band");
        headline.setId(Ids.REFETCH_HEADLINE);
        headline.setWrapText(true);
        headline.getStyleClass().add("refetch-headline");
        changes.setId(Ids.REFETCH_CHANGES);
        changes.getStyleClass().add("refetch-changes");
        everything.selectedProperty().bindBidirectional(model.everythingProperty());
        everything.setId(Ids.REFETCH_EVERYTHING);
        aside.getStyleClass().add("muted");
        aside.visibleProperty().bind(aside.textProperty().isNotEmpty());
        aside.managedProperty().bind(aside.visibleProperty());
        button(all, Ids.REFETCH_ALL, model::askAll);
        button(keys, Ids.REFETCH_KEYS, actions::keys);
        button(delete, Ids.REFETCH_DELETE, actions::delete);
        button(write, Ids.REFETCH_WRITE, actions::writeBack);
        delete.getStyleClass().add("danger-text");
        root.getChildren().addAll(top(), changes, bottom());
        List.<ReadOnlyProperty<?>>of(
                        model.answersProperty(),
                        model.keyMissingProperty(),
                        model.clerk().environmentsProperty(),
                        model.clerk().bindingsProperty(),
                        model.entries().copiesProperty())
                .forEach(it -> following.add(it.subscribe(this::show)));
        show();
    }

    Parent node() {
        return root;
    }

    void close() {
        following.forEach(Subscription::unsubscribe);
    }

    /** Whether there is little room. */
    void setLow(boolean isLow) {
        low = isLow;
        show();
    }

    private static void button(Button button, String id, Runnable action) {
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        button.managedProperty().bind(button.visibleProperty());
    }

    private Node top() {
        HBox.setHgrow(headline, Priority.ALWAYS);
        headline.setMinSize(0, Region.USE_PREF_SIZE);
        headline.setMaxWidth(Double.MAX_VALUE);
        Button close = new Button("", new FontIcon(Feather.X));
        close.setId(Ids.REFETCH_CLOSE);
        close.getStyleClass().addAll("button-icon", "flat");
        close.setAccessibleText("Close what Clerk says");
        close.setTooltip(new Tooltip("Close what Clerk says"));
        close.setOnAction(_ -> model.forget());
        HBox top = new HBox(headline, close);
        top.getStyleClass().add("refetch-top");
        return top;
    }

    private Node bottom() {
        FlowPane bottom = new FlowPane(deletePlace, writePlace, all, keys, everything, aside);
        bottom.getStyleClass().add("refetch-bottom");
        bottom.setAlignment(Pos.CENTER_LEFT);
        everything.managedProperty().bind(everything.visibleProperty());
        return bottom;
    }

    private void show() {
        List<Assessment> answers = model.answersProperty().get();
        boolean noKey = model.keyMissingProperty().get().isPresent();
        boolean shown = !answers.isEmpty() || noKey;
        root.setVisible(shown);
        root.setManaged(shown);
        if (!shown) {
            return;
        }
        Conclusion conclusion =
                noKey ? withoutKey() : RefetchWords.conclusion(answers, model.own(), allAsked());
        headline.setText(conclusion.sentence());
        mood(conclusion.mood());
        all.setVisible(!allAsked());
        keys.setVisible(noKey || answers.stream().anyMatch(RefetchBand::isKeyWrong));
        everything.setVisible(answers.stream().anyMatch(it -> !it.users().isEmpty()));
        long setAside = answers.stream().mapToLong(Assessment::setAside).sum();
        aside.setText(
                setAside == 0 || low
                        ? ""
                        : Texts.counted(setAside, "field")
                                + (setAside == 1
                                        ? " that changes all the time is set aside"
                                        : " that change all the time are set aside"));
        showChanges(answers);
        repairs();
    }

    private Conclusion withoutKey() {
        String name = model.keyMissingProperty().get().orElseThrow().name();
        return new Conclusion(
                Mood.UNKNOWN,
                "There is no secret key for "
                        + name
                        + ", so Clerk was not asked about it. Type one for this run of the program;"
                        + " it is kept in memory only.");
    }

    private static boolean isKeyWrong(Assessment answer) {
        return answer.column()
                .answer()
                .filter(
                        it ->
                                it.contradiction().isPresent()
                                        || RefetchWords.status(it).equals("refused"))
                .isPresent();
    }

    private boolean allAsked() {
        return model.answersProperty().get().size()
                >= model.clerk().environments().environments().size();
    }

    private void mood(Mood mood) {
        icon.setIconCode(
                switch (mood) {
                    case WAITING -> Feather.CLOCK;
                    case GOOD -> Feather.CHECK_CIRCLE;
                    case DIFFERS -> Feather.ALERT_CIRCLE;
                    case WRONG -> Feather.ALERT_OCTAGON;
                    case UNKNOWN -> Feather.HELP_CIRCLE;
                });
        root.getStyleClass().removeIf(style -> style.startsWith("mood-"));
        root.getStyleClass().add("mood-" + mood.name().toLowerCase(Locale.ROOT));
    }

    /** Of the entry's environment; of an entry without one, of all. */
    private void showChanges(List<Assessment> answers) {
        changes.getChildren().clear();
        List<Assessment> told =
                model.own().isPresent() ? model.ownAnswer().stream().toList() : answers;
        List<Label> labels = new ArrayList<>();
        for (Assessment answer : told) {
            for (Assessment.ChangedUser user : answer.users()) {
                user.lasting()
                        .forEach(
                                change ->
                                        labels.add(label(change, user, answer.users().size() > 1)));
            }
        }
        int most = low ? MOST_IN_LOW : MOST_CHANGES;
        labels.stream().limit(most).forEach(changes.getChildren()::add);
        if (labels.size() > most) {
            changes.getChildren().add(new Label("and " + (labels.size() - most) + " more below"));
        }
        changes.setVisible(!labels.isEmpty());
        changes.setManaged(!labels.isEmpty());
    }

    private static Label label(FieldChange change, Assessment.ChangedUser user, boolean several) {
        String words = several ? Masking.text(user.name()) + ": " + change.words() : change.words();
        Label label = new Label(words);
        label.setTooltip(new Tooltip(change.field()));
        label.getStyleClass()
                .addAll(
                        "refetch-change",
                        "weight-" + change.weight().name().toLowerCase(Locale.ROOT));
        return label;
    }

    private void repairs() {
        Optional<String> why = model.whyNoRepair();
        boolean whole = model.writingProperty().get().seen().isPresent();
        place(
                deletePlace,
                delete,
                why.or(
                        () ->
                                whole
                                        ? Optional.empty()
                                        : Optional.of(
                                                "The entry was not read to its end. Delete it in"
                                                        + " its column.")),
                "Delete the entry if it still is what is shown; the app fills it again");
        place(
                writePlace,
                write,
                why.or(() -> model.writingProperty().get().refusal()),
                "Write the user as Clerk has it, in the entry's own shape");
    }

    /** A disabled control shows no tooltip, so its place does. */
    private static void place(StackPane place, Button button, Optional<String> why, String usual) {
        button.setDisable(why.isPresent());
        Tooltip tooltip = new Tooltip(why.orElse(usual));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        Tooltip.install(place, tooltip);
        button.setAccessibleHelp(why.orElse(usual));
    }
}
