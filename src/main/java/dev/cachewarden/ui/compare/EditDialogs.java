package dev.cachewarden.ui.compare;

import dev.cachewarden.app.change.Intent;
import dev.cachewarden.app.edit.EntryEdit;
import dev.cachewarden.app.edit.ValueText;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.QuestionSheet;
import dev.cachewarden.ui.support.SheetHost;
import dev.cachewarden.ui.ttl.TtlText;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Questions before an entry is changed. In a protected environment its name is typed, and Cancel is
 * the default.
 */
final class EditDialogs {

    private static final BooleanExpression NOTHING_MISSING = new SimpleBooleanProperty(false);

    private static final String DELETE = "Delete";

    private final CacheKey key;
    private final String shown;
    private final boolean keepsEntries;
    private final @Nullable Scene over;

    /** An edit that was asked for. */
    record Wanted(EntryEdit edit, Confirmation confirmation) {}

    /**
     * @param shown the key as it may be shown on the screen
     * @param keepsEntries whether the entry is kept before, unless that is declined
     */
    EditDialogs(CacheKey key, String shown, boolean keepsEntries, @Nullable Scene over) {
        this.key = key;
        this.shown = shown;
        this.keepsEntries = keepsEntries;
        this.over = over;
    }

    /** Empty if it is not to be deleted. */
    Optional<Confirmation> confirmDelete() {
        return ask(
                "Delete an entry",
                DELETE + " this entry",
                NOTHING_MISSING,
                QuestionSheet.sentence("Delete " + shown + "?"),
                QuestionSheet.sentence(EntryEdit.afterDeletion(key)));
    }

    /** Empty if it is not to expire. */
    Optional<Confirmation> confirmExpiry(Duration ttl) {
        return ask(
                "Let an entry expire",
                "Expire in " + Durations.clock(ttl),
                NOTHING_MISSING,
                QuestionSheet.sentence("Let " + shown + " expire in " + Durations.clock(ttl) + "?"),
                QuestionSheet.sentence("Its value stays until then."));
    }

    /** Empty if it is not to stay. */
    Optional<Confirmation> confirmPersistence() {
        return ask(
                "Keep an entry",
                "Keep until deleted",
                NOTHING_MISSING,
                QuestionSheet.sentence("Remove the time to live of " + shown + "?"),
                QuestionSheet.sentence(
                        "It then stays, with whatever is wrong in it, until somebody deletes it or"
                                + " the app writes it again."));
    }

    /** Asks for another value. */
    Optional<Wanted> askValue(ValueText value, Duration configured) {
        ValuePane pane = new ValuePane(value, configured);
        return ask(
                        "Edit the value",
                        "Write this value",
                        pane.missing(),
                        QuestionSheet.sentence("The value of " + shown + ":"),
                        pane.node())
                .flatMap(confirmation -> pane.edit().map(edit -> new Wanted(edit, confirmation)));
    }

    /** Asks for a time to live. */
    Optional<Wanted> askTtl(Duration configured) {
        TextField typed = new TextField(Durations.clock(configured));
        typed.setId(Ids.TTL_FIELD);
        typed.setAccessibleText("Time to live");
        return ask(
                        "Set the time to live",
                        "Set TTL",
                        Bindings.createBooleanBinding(
                                () -> TtlText.parse(typed.getText()).isEmpty(),
                                typed.textProperty()),
                        QuestionSheet.sentence(
                                "When does "
                                        + shown
                                        + " expire? Minutes and seconds (5:00), or an amount: 300"
                                        + " s, 10 min, 2 h."),
                        typed)
                .flatMap(confirmation ->
                        TtlText.parse(typed.getText())
                                .map(ttl -> new Wanted(new EntryEdit.Expire(ttl), confirmation)));
    }

    /**
     * @param missing whether something else has still to be given
     * @param body the question, and what is to be filled in
     */
    private Optional<Confirmation> ask(
            String title, String action, BooleanExpression missing, Node... body) {
        SheetHost sheets = SheetHost.of(over);
        List<Confirmation> given = new ArrayList<>(1);
        QuestionSheet sheet =
                new QuestionSheet(
                        new QuestionSheet.Question(
                                title, action, action.startsWith(DELETE), List.of(body)),
                        Intent.protecting(key),
                        missing,
                        keepsEntries,
                        given::add,
                        sheets::hide);
        Node first =
                Arrays.stream(body).flatMap(EditDialogs::typed).findFirst().orElse(sheet.first());
        FxThread.answered(end -> sheets.show(sheet.node(), first, end));
        return given.stream().findFirst();
    }

    /** What is typed comes before the name that confirms it. */
    private static Stream<Node> typed(Node part) {
        if (part instanceof TextInputControl typed) {
            if (typed instanceof TextField proposal) {
                proposal.selectAll();
            }
            return Stream.of(typed);
        }
        return part instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(EditDialogs::typed)
                : Stream.empty();
    }
}
