package dev.cachewarden.ui.refetch;

import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkAnswer.Outcome;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.verdict.ClerkAnswers;
import dev.cachewarden.core.clerk.verdict.EntryVerdict;
import dev.cachewarden.core.clerk.verdict.EntryVerdict.Agreement;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Compared;
import dev.cachewarden.core.clerk.verdict.VerdictWords;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.compare.Banner;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.verify.VerifyModel;

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
import java.util.Optional;

/**
 * What Clerk's answers come to: in words first, with the repairs that follow from them. Where there
 * is little room, the words take two lines at most and the rest unfolds on demand.
 */
public final class RefetchView implements Banner {

    private final RefetchModel model;
    private final StackPane root = new StackPane();
    private final FontIcon icon = new FontIcon(Feather.HELP_CIRCLE);
    private final RefetchHeadline headline = new RefetchHeadline(icon);
    private final Tooltip wholeHeadline = new Tooltip();
    private final ChangesPane changes = new ChangesPane();
    private final RefetchButtons buttons;
    private final RefetchFindings findings;
    private final Label aside = new Label();
    private final CheckBox everything = new CheckBox("Show everything Clerk says");
    private final ToggleButton details = new ToggleButton("Details", new FontIcon());
    private final List<Subscription> following = new ArrayList<>();
    private boolean low;

    /**
     * @param verify puts what is proven among the findings
     */
    public RefetchView(RefetchModel model, RefetchActions actions, VerifyModel verify) {
        this.model = model;
        this.buttons = new RefetchButtons(model, actions);
        this.findings = new RefetchFindings(model, verify);
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
                        model.verdictProperty(),
                        model.keyMissingProperty(),
                        model.clerk().environmentsProperty(),
                        model.clerk().bindingsProperty(),
                        model.entries().copiesProperty(),
                        model.entries().namesProperty())
                .forEach(it -> following.add(it.subscribe((_, _) -> show())));
        show();
    }

    /** Shown above the columns; takes no room before Clerk was asked. */
    @Override
    public Parent node() {
        return root;
    }

    /** For when another cache is open: what outlives this view forgets it. */
    public void close() {
        following.forEach(Subscription::unsubscribe);
        findings.close();
    }

    @Override
    public void setLow(boolean isLow) {
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
        Optional<EntryVerdict> verdict = model.verdictProperty().get();
        Optional<Environment> unkeyed = model.keyMissingProperty().get();
        boolean shown = verdict.isPresent() || unkeyed.isPresent();
        root.setVisible(shown);
        root.setManaged(shown);
        if (!shown) {
            return;
        }
        boolean unfolded = !low || details.isSelected();
        changes.show(verdict, model::shown, unfolded);
        if (unkeyed.isPresent()) {
            conclude(Agreement.NOT_KNOWN, withoutKey(unkeyed.get()), unfolded);
        } else {
            verdict.ifPresent(it ->
                    conclude(
                            it.agreement(),
                            model.shown(unfolded ? VerdictWords.of(it) : VerdictWords.whole(it)),
                            unfolded));
        }
        ClerkAnswers answers = verdict.map(EntryVerdict::clerk).orElse(ClerkAnswers.NONE);
        boolean allAsked =
                verdict.isPresent()
                        ? answers.unasked().isEmpty()
                        : model.clerk().environments().environments().isEmpty();
        boolean isKeyWrong = answers.answers().stream().anyMatch(RefetchView::isKeyWrong);
        buttons.show(allAsked, unkeyed.isPresent() || isKeyWrong);
        details(verdict.map(EntryVerdict::compared).orElse(List.of()), unfolded);
    }

    private void conclude(Agreement agreement, String sentence, boolean unfolded) {
        headline.setText(sentence);
        wholeHeadline.setText(sentence);
        headline.setWhole(unfolded);
        mood(agreement);
    }

    /** The check box and notes about the compared users. */
    private void details(List<Compared> users, boolean unfolded) {
        boolean compared = !users.isEmpty();
        everything.setVisible(compared && unfolded);
        long setAside = users.stream().mapToLong(Compared::setAside).sum();
        aside.setText(
                Numbers.of(setAside, "field")
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

    private static String withoutKey(Environment environment) {
        return "There is no secret key for "
                + Printable.ofText(environment.name())
                + ", so Clerk was not asked about it. Type one for this run of the program; it is"
                + " kept in memory only.";
    }

    private static boolean isKeyWrong(ClerkAnswer answer) {
        return answer.contradiction().isPresent()
                || (answer.outcome() instanceof Outcome.Unknown(ClerkException reason)
                        && reason.reason() == Reason.REFUSED);
    }

    /** The styles are those of a mood. */
    private void mood(Agreement agreement) {
        icon.setIconCode(
                switch (agreement) {
                    case AWAITED -> Feather.CLOCK;
                    case AGREES -> Feather.CHECK_CIRCLE;
                    case DIFFERS -> Feather.ALERT_CIRCLE;
                    case WRONG -> Feather.ALERT_OCTAGON;
                    case NOT_KNOWN -> Feather.HELP_CIRCLE;
                });
        root.getStyleClass().removeIf(style -> style.startsWith("mood-"));
        root.getStyleClass().add("mood-" + agreement.name().toLowerCase(Locale.ROOT));
    }
}
