package dev.cachewarden.ui.refetch;

import dev.cachewarden.ui.refetch.RefetchWords.Conclusion;
import dev.cachewarden.ui.refetch.RefetchWords.Mood;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Texts;

import javafx.beans.property.ReadOnlyProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What Clerk's answers come to: in words first, with the repairs that follow from them. Where there
 * is little room, the words take two lines at most and the rest unfolds on demand.
 */
final class RefetchBand {

    private final RefetchModel model;
    private final StackPane root = new StackPane();
    private final FontIcon icon = new FontIcon(Feather.HELP_CIRCLE);
    private final RefetchHeadline headline = new RefetchHeadline(icon);
    private final Tooltip wholeHeadline = new Tooltip();
    private final ChangesPane changes = new ChangesPane();
    private final RefetchButtons buttons;
    private final Label aside = new Label();
    private final CheckBox everything = new CheckBox("Show everything Clerk says");
    private final ToggleButton details = new ToggleButton("Details", new FontIcon());
    private final List<Subscription> following = new ArrayList<>();
    private boolean low;

    RefetchBand(RefetchModel model, RefetchActions actions) {
        this.model = model;
        this.buttons = new RefetchButtons(model, actions);
        root.setId(Ids.REFETCH);
        root.getStyleClass().add("refetch-band");
        everything.selectedProperty().bindBidirectional(model.everythingProperty());
        everything.setId(Ids.REFETCH_EVERYTHING);
        everything.managedProperty().bind(everything.visibleProperty());
        aside.getStyleClass().add("muted");
        aside.managedProperty().bind(aside.visibleProperty());
        details.setId(Ids.REFETCH_DETAILS);
        details.managedProperty().bind(details.visibleProperty());
        details.selectedProperty().subscribe((_, _) -> show());
        VBox words = new VBox(headline(), changes.node(), bottom());
        words.getStyleClass().add("refetch-words");
        words.setMinWidth(0);
        // After the repairs, for the Tab key: closing must not come before what one came for.
        root.getChildren().addAll(words, closing());
        List.<ReadOnlyProperty<?>>of(
                        model.answersProperty(),
                        model.keyMissingProperty(),
                        model.clerk().environmentsProperty(),
                        model.clerk().bindingsProperty(),
                        model.entries().copiesProperty())
                .forEach(it -> following.add(it.subscribe((_, _) -> show())));
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

    private Node headline() {
        headline.setId(Ids.REFETCH_HEADLINE);
        headline.setTooltip(wholeHeadline);
        headline.setMaxWidth(Double.MAX_VALUE);
        wholeHeadline.setWrapText(true);
        wholeHeadline.setMaxWidth(520);
        return headline;
    }

    private Node closing() {
        Button close = new Button("", new FontIcon(Feather.X));
        close.setId(Ids.REFETCH_CLOSE);
        close.getStyleClass().addAll("button-icon", "flat");
        close.setAccessibleText("Close what Clerk says");
        close.setTooltip(new Tooltip("Close what Clerk says"));
        close.setOnAction(_ -> model.forget());
        StackPane.setAlignment(close, Pos.TOP_RIGHT);
        return close;
    }

    private Node bottom() {
        FlowPane bottom = new FlowPane();
        bottom.getChildren().addAll(buttons.nodes());
        bottom.getChildren().addAll(details, everything, aside);
        bottom.getStyleClass().add("refetch-bottom");
        bottom.setAlignment(Pos.CENTER_LEFT);
        return bottom;
    }

    private void show() {
        List<RefetchAssessment> answers = model.answersProperty().get();
        boolean noKey = model.keyMissingProperty().get().isPresent();
        boolean shown = !answers.isEmpty() || noKey;
        root.setVisible(shown);
        root.setManaged(shown);
        if (!shown) {
            return;
        }
        boolean unfolded = !low || details.isSelected();
        // Of the entry's environment; of an entry without one, of all.
        changes.show(
                model.own().isPresent() ? model.ownAnswer().stream().toList() : answers, unfolded);
        Conclusion conclusion =
                noKey ? withoutKey() : RefetchWords.conclusion(answers, model.own(), allAsked());
        conclude(conclusion, unfolded);
        boolean isKeyWrong = answers.stream().anyMatch(RefetchBand::isKeyWrong);
        buttons.show(allAsked(), noKey || isKeyWrong);
        besides(answers, unfolded);
    }

    private void conclude(Conclusion conclusion, boolean unfolded) {
        boolean folded = !unfolded && !changes.isEmpty();
        String words = conclusion.sentence() + (folded ? " " + changes.line() : "");
        headline.setText(words);
        wholeHeadline.setText(words);
        headline.setWhole(unfolded);
        mood(conclusion.mood());
    }

    /** What is said, and can be chosen, besides. */
    private void besides(List<RefetchAssessment> answers, boolean unfolded) {
        boolean compared = answers.stream().anyMatch(it -> !it.users().isEmpty());
        everything.setVisible(compared && unfolded);
        long setAside = answers.stream().mapToLong(RefetchAssessment::setAside).sum();
        aside.setText(
                Texts.counted(setAside, "field")
                        + (setAside == 1
                                ? " that changes all the time is set aside"
                                : " that change all the time are set aside"));
        aside.setVisible(setAside > 0 && unfolded);
        details.setVisible(low && (compared || !changes.isEmpty()));
        details.setText(details.isSelected() ? "Less" : "Details");
        details.setAccessibleText(
                details.isSelected()
                        ? "Show less of what Clerk says"
                        : "Show details of what Clerk says");
        ((FontIcon) details.getGraphic())
                .setIconCode(details.isSelected() ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN);
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

    private static boolean isKeyWrong(RefetchAssessment answer) {
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
}
