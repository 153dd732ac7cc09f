package dev.cachewarden.ui.flush;

import dev.cachewarden.core.flush.FlushScope;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is to be flushed, as chosen in the sheet. On the FX thread. */
public final class FlushChoiceModel {

    private final KeyIndex index;
    private final ObservableList<FlushScope> scopes = FXCollections.observableArrayList();
    private final ObservableList<Optional<KeyType>> types = FXCollections.observableArrayList();
    private final ObjectProperty<FlushScope> scope;
    private final ObjectProperty<Optional<KeyType>> type =
            new SimpleObjectProperty<>(this, "type", Optional.empty());
    private final Map<KeyType, BooleanProperty> state = new EnumMap<>(KeyType.class);
    private final ReadOnlyObjectWrapper<FlushTarget> target;

    FlushChoiceModel(KeyIndex index, FlushTarget first) {
        this.index = index;
        for (Section section : index.sections()) {
            if (!(section instanceof Section.Unrecognised)) {
                scopes.add(new FlushScope.One(section));
            }
        }
        scopes.add(new FlushScope.All());
        if (!scopes.contains(first.scope())) {
            scopes.addFirst(first.scope());
        }
        scope = new SimpleObjectProperty<>(this, "scope", first.scope());
        for (KeyType candidate : KeyType.values()) {
            if (candidate.isState()) {
                boolean ticked = first.stateTypes().contains(candidate);
                state.put(candidate, new SimpleBooleanProperty(this, candidate.label(), ticked));
            }
        }
        target = new ReadOnlyObjectWrapper<>(this, "target", first);
        types.setAll(typesOf(first.scope()));
        type.set(first.type());
        // Another scope starts afresh: nobody should flush sessions because a box was ticked
        // for something else.
        scope.addListener((_, _, chosen) -> startAfresh(chosen));
        type.addListener(_ -> update());
        state.values().forEach(box -> box.addListener(_ -> update()));
    }

    /** Configured environments, no environment, unknown ones, all. */
    public ObservableList<FlushScope> scopes() {
        return scopes;
    }

    public ObjectProperty<FlushScope> scopeProperty() {
        return scope;
    }

    /** All types (empty), then those of the scope; only all where the scope is everything. */
    public ObservableList<Optional<KeyType>> types() {
        return types;
    }

    public ObjectProperty<Optional<KeyType>> typeProperty() {
        return type;
    }

    /** The box of a type that holds state. */
    public BooleanProperty includesProperty(KeyType stateType) {
        BooleanProperty box = state.get(stateType);
        if (box == null) {
            throw new IllegalArgumentException(stateType + " holds no state");
        }
        return box;
    }

    public ReadOnlyObjectProperty<FlushTarget> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /** Keys in a scope, of all types. */
    long count(FlushScope wanted) {
        return index.sections().stream().filter(wanted::contains).mapToLong(index::count).sum();
    }

    private void startAfresh(FlushScope chosen) {
        state.values().forEach(box -> box.set(false));
        type.set(Optional.empty());
        types.setAll(typesOf(chosen));
        update();
    }

    private void update() {
        Set<KeyType> ticked =
                state.entrySet().stream()
                        .filter(box -> box.getValue().get())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        FlushScope chosen = scope.get();
        // While a list of choices is replaced, a control may hold none.
        Optional<KeyType> only = type.get() == null ? Optional.empty() : type.get();
        target.set(
                new FlushTarget(
                        chosen,
                        chosen instanceof FlushScope.All ? Optional.empty() : only,
                        ticked));
    }

    private List<Optional<KeyType>> typesOf(FlushScope chosen) {
        var all = new java.util.ArrayList<Optional<KeyType>>();
        all.add(Optional.empty());
        if (chosen instanceof FlushScope.One(Section section)) {
            index.groups(section).stream().map(Group::type).map(Optional::of).forEach(all::add);
        }
        return all;
    }
}
