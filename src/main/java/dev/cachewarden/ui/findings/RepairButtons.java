package dev.cachewarden.ui.findings;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.value.Masking;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The repairs of some findings as buttons; one that is refused is disabled and says why. */
final class RepairButtons {

    private final FindingActions actions;
    private final HBox node = new HBox();
    private final ObservableValue<Boolean> reachable;
    private final List<Place> places = new ArrayList<>();

    /** A disabled button shows no tooltip, so its place does. */
    private record Place(StackPane pane, Button button, Tooltip why) {}

    /** Always reached by Tab. */
    RepairButtons(FindingActions actions) {
        this(actions, new SimpleBooleanProperty(true));
    }

    /**
     * @param reachable while Tab leads to the buttons; the mouse always does
     */
    RepairButtons(FindingActions actions, ObservableValue<Boolean> reachable) {
        this.actions = actions;
        this.reachable = reachable;
        node.getStyleClass().add("repair-buttons");
        node.setAlignment(Pos.CENTER_RIGHT);
        node.setMinWidth(Region.USE_PREF_SIZE);
    }

    HBox node() {
        return node;
    }

    /** Buttons for one finding. */
    void show(Finding finding) {
        List<RepairKind> kinds =
                finding.repairs().stream().map(RepairOffer::kind).distinct().toList();
        take(kinds.size());
        for (int i = 0; i < kinds.size(); i++) {
            RepairKind kind = kinds.get(i);
            show(places.get(i), kind, kind.title() + "…", List.of(finding));
        }
    }

    /** Buttons for all of several findings, with how many of them each would repair. */
    void show(List<Finding> findings) {
        List<RepairKind> kinds =
                findings.stream()
                        .flatMap(finding -> finding.repairs().stream())
                        .map(RepairOffer::kind)
                        .distinct()
                        .sorted()
                        .toList();
        take(kinds.size());
        for (int i = 0; i < kinds.size(); i++) {
            RepairKind kind = kinds.get(i);
            List<Finding> those = findings.stream().filter(it -> offers(it, kind)).toList();
            String number = those.isEmpty() ? "" : " " + Numbers.of(those.size());
            String label = kind.title() + number + "…";
            show(places.get(i), kind, label, those.isEmpty() ? findings : those);
        }
    }

    void clear() {
        take(0);
    }

    private static boolean offers(Finding finding, RepairKind kind) {
        return finding.repairs().stream().anyMatch(it -> it.kind() == kind && it.isPossible());
    }

    private void show(Place place, RepairKind kind, String label, List<Finding> findings) {
        Optional<String> why = actions.whyNoRepair().or(() -> refusal(findings, kind));
        Button button = place.button();
        button.setText(label);
        button.setDisable(why.isPresent());
        button.getStyleClass().remove("danger-text");
        if (kind == RepairKind.DELETE) {
            button.getStyleClass().add("danger-text");
        }
        button.setOnAction(_ -> actions.repair(findings, kind));
        place.why().setText(why.orElse("Shows first what will happen to which keys"));
        button.setAccessibleHelp(place.why().getText());
    }

    /** Present if none of them offers it. */
    private static Optional<String> refusal(List<Finding> findings, RepairKind kind) {
        if (findings.stream().anyMatch(finding -> offers(finding, kind))) {
            return Optional.empty();
        }
        return findings.stream()
                .flatMap(finding -> finding.repairs().stream())
                .filter(offer -> offer.kind() == kind)
                .flatMap(offer -> offer.refusal().stream())
                .map(Masking::text)
                .findFirst();
    }

    private void take(int count) {
        while (places.size() < count) {
            places.add(place());
        }
        node.getChildren().setAll(places.stream().limit(count).map(Place::pane).toList());
    }

    private Place place() {
        Button button = new Button();
        button.focusTraversableProperty().bind(reachable);
        button.getStyleClass().addAll("small", "repair-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        StackPane pane = new StackPane(button);
        Tooltip why = new Tooltip();
        why.setWrapText(true);
        why.setMaxWidth(420);
        Tooltip.install(pane, why);
        return new Place(pane, button, why);
    }
}
