package dev.cachewarden.ui.journal;

import dev.cachewarden.ui.support.ChoiceNames;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The controls that choose which changes are shown. */
final class JournalFilterBar {

    /** In pixels, for the word that leaves nothing out; a longer choice is read in the tip. */
    private static final double CHOICE = 132;

    private final JournalChoice choice;

    JournalFilterBar(JournalChoice choice) {
        this.choice = choice;
    }

    List<Node> nodes() {
        return List.of(
                text(),
                box(Ids.JOURNAL_WHO, choice.who(), "Anyone", "Filter by who made a change"),
                box(Ids.JOURNAL_DEED, choice.deed(), "Any change", "Filter by what was done"),
                box(Ids.JOURNAL_RESULT, choice.result(), "Any result", "Filter by how it ended"),
                onlyOpen());
    }

    private TextField text() {
        TextField filter = new TextField();
        filter.setId(Ids.JOURNAL_FILTER);
        filter.setPromptText("Filter changes");
        filter.setAccessibleText("Filter changes by any of the columns");
        filter.setPrefColumnCount(10);
        filter.setMinWidth(Region.USE_PREF_SIZE);
        filter.textProperty().bindBidirectional(choice.textProperty());
        return filter;
    }

    private static ComboBox<Optional<String>> box(
            String id, JournalChoice.OneOf one, String all, String what) {
        ComboBox<Optional<String>> box = new ComboBox<>(one.choices());
        box.setId(id);
        box.setAccessibleText(what);
        Tooltip tip = new Tooltip();
        one.chosen().subscribe(chosen -> tip.setText(tip(what, chosen)));
        box.setTooltip(tip);
        box.setConverter(new ChoiceNames<>(one.choices(), it -> it.orElse(all)));
        // As wide as a short choice, not as the longest name of a machine.
        box.setPrefWidth(CHOICE);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.valueProperty().bindBidirectional(one.chosen());
        return box;
    }

    /** While a list of choices is replaced, there may be none. */
    @SuppressWarnings("NullableOptional") // A list without a choice has no value.
    private static String tip(String what, @Nullable Optional<String> chosen) {
        return chosen == null ? what : chosen.map(it -> what + ": " + it).orElse(what);
    }

    private ToggleButton onlyOpen() {
        ToggleButton onlyOpen = new ToggleButton("Only this cache");
        onlyOpen.setId(Ids.JOURNAL_THIS_CACHE);
        onlyOpen.setMinWidth(Region.USE_PREF_SIZE);
        onlyOpen.getStyleClass().add("findings-by-person");
        onlyOpen.setTooltip(new Tooltip("Leaves out what was changed on other servers"));
        onlyOpen.selectedProperty().bindBidirectional(choice.onlyOpenProperty());
        return onlyOpen;
    }
}
