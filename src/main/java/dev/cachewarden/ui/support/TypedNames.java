package dev.cachewarden.ui.support;

import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.key.Environment;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.stream.Collectors;

/** The protected environments of a plan, each to be confirmed by typing its name. */
public final class TypedNames {

    private final ObservableList<TypedName> names = FXCollections.observableArrayList();
    private final Runnable onTyped;

    /**
     * @param onTyped called at every change of a name
     */
    public TypedNames(Runnable onTyped) {
        this.onTyped = onTyped;
    }

    /** Asks for the names of these; what was typed before is forgotten. */
    public void ask(List<Environment> environments) {
        List<TypedName> asked = environments.stream().map(TypedName::new).toList();
        asked.forEach(name -> name.typedProperty().addListener(_ -> onTyped.run()));
        names.setAll(asked);
    }

    /** As {@link NamesPane} shows them. */
    public ObservableList<TypedName> list() {
        return names;
    }

    /** What was typed as it must be. */
    public Confirmation confirmation() {
        return new Confirmation(
                names.stream()
                        .filter(TypedName::isExact)
                        .map(name -> name.environment().name())
                        .collect(Collectors.toSet()));
    }
}
