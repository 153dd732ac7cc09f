package dev.cachewarden.ui.findings;

import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.support.ChoiceNames;
import dev.cachewarden.ui.support.Ids;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.controlsfx.control.CheckComboBox;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Environment, type, rule and text: what the list is narrowed to. */
final class FilterBar {

    private static final double CHOICE = 144;

    private final FindingsModel model;
    private final CheckComboBox<Section> sections;
    private final CheckComboBox<KeyType> types;
    private final CheckComboBox<RuleInfo> rules;
    private final TextField text = new TextField();
    private final HBox node;
    private boolean filling;

    FilterBar(FindingsModel model) {
        this.model = model;
        sections = box(Ids.FINDINGS_SECTIONS, "Environment", Section::label);
        types = box(Ids.FINDINGS_TYPES, "Type", KeyType::label);
        rules = box(Ids.FINDINGS_RULES, "Rule", RuleInfo::title);
        text.setId(Ids.FINDINGS_TEXT);
        text.setPromptText("Filter findings");
        text.setAccessibleText("Filter findings");
        text.setPrefColumnCount(14);
        text.setMinWidth(90);
        text.textProperty().subscribe((_, _) -> changed());
        node = new HBox(sections, types, rules, text);
        node.getStyleClass().add("findings-filter");
        model.audit().reportProperty().subscribe(this::fill);
        model.filterProperty().subscribe(this::take);
    }

    Node node() {
        return node;
    }

    private <T> CheckComboBox<T> box(String id, String title, Function<T, String> name) {
        CheckComboBox<T> box = new CheckComboBox<>();
        box.setId(id);
        box.setTitle(title);
        box.setAccessibleText("Filter by " + title.toLowerCase(Locale.ROOT));
        box.setConverter(new ChoiceNames<>(box.getItems(), name));
        box.setMinWidth(128);
        // As wide as its title, not as its longest choice.
        box.setPrefWidth(CHOICE);
        box.getCheckModel()
                .getCheckedItems()
                .addListener((ListChangeListener<T>) _ -> checked(box, title));
        return box;
    }

    private <T> void checked(CheckComboBox<T> box, String title) {
        int count = box.getCheckModel().getCheckedItems().size();
        box.setTitle(count == 0 ? title : title + ": " + count);
        changed();
    }

    /** What can be chosen follows the findings; what was chosen and is still there stays so. */
    private void fill() {
        FindingFilter kept = model.filterProperty().get();
        filling = true;
        try {
            fill(sections, model.sections(), kept.sections()::contains);
            fill(types, model.types(), kept.types()::contains);
            fill(rules, model.rules(), rule -> kept.rules().contains(rule.id()));
        } finally {
            filling = false;
        }
        changed();
    }

    private static <T> void fill(CheckComboBox<T> box, List<T> choices, Predicate<T> checked) {
        box.getCheckModel().clearChecks();
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        check(box, checked);
    }

    private static <T> void check(CheckComboBox<T> box, Predicate<T> checked) {
        box.getCheckModel().clearChecks();
        box.getItems().stream().filter(checked).forEach(box.getCheckModel()::check);
    }

    private void changed() {
        if (!filling) {
            model.filterProperty().set(shown());
        }
    }

    /** What the controls say. */
    private FindingFilter shown() {
        Set<RuleId> wanted =
                rules.getCheckModel().getCheckedItems().stream()
                        .map(RuleInfo::id)
                        .collect(Collectors.toSet());
        return new FindingFilter(checked(sections), checked(types), wanted, text.getText());
    }

    private static <T> Set<T> checked(CheckComboBox<T> box) {
        return new HashSet<>(box.getCheckModel().getCheckedItems());
    }

    /** The filter was changed from outside. */
    private void take(FindingFilter wanted) {
        if (!filling && !wanted.equals(shown())) {
            filling = true;
            try {
                check(sections, wanted.sections()::contains);
                check(types, wanted.types()::contains);
                check(rules, rule -> wanted.rules().contains(rule.id()));
                text.setText(wanted.text());
            } finally {
                filling = false;
            }
        }
    }
}
