package dev.cachewarden.ui.flush;

import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushWords;
import dev.cachewarden.core.flush.PlannedGroup;
import dev.cachewarden.core.flush.WhyKept;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A box for each type that holds state and has keys here; none is ticked at the start. */
final class StateBoxes {

    private final VBox root = new VBox();
    private final Map<KeyType, CheckBox> boxes = new EnumMap<>(KeyType.class);

    StateBoxes(FlushChoiceModel model) {
        root.getStyleClass().add("flush-state");
        for (KeyType type : KeyType.values()) {
            if (type.isState()) {
                CheckBox box = new CheckBox();
                box.setId(Ids.FLUSH_STATE + type.label());
                box.setWrapText(true);
                box.setMinHeight(Region.USE_PREF_SIZE);
                box.selectedProperty().bindBidirectional(model.includesProperty(type));
                boxes.put(type, box);
            }
        }
        root.getChildren().addAll(boxes.values());
        root.managedProperty().bind(root.visibleProperty());
    }

    Parent node() {
        return root;
    }

    void show(FlushPlan plan) {
        boxes.forEach((type, box) -> show(box, type, plan));
        root.setVisible(boxes.values().stream().anyMatch(CheckBox::isVisible));
    }

    private static void show(CheckBox box, KeyType type, FlushPlan plan) {
        long keys =
                plan.groups().stream()
                        .filter(group -> group.type() == type)
                        .filter(StateBoxes::canGo)
                        .mapToLong(PlannedGroup::keys)
                        .sum();
        box.setText(
                "Also flush %s: %s"
                        .formatted(
                                Numbers.of(keys, type.label() + " key"), FlushWords.lossOf(type)));
        box.setVisible(keys > 0);
        box.setManaged(keys > 0);
    }

    private static boolean canGo(PlannedGroup group) {
        return !group.whyKept().equals(Optional.of(WhyKept.NOT_THE_CHOSEN_TYPE));
    }
}
