package dev.cachewarden.ui.shell;

import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.ui.actions.Action;
import dev.cachewarden.ui.tree.Place;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What can be done with a place of the tree: an entry, or all that lies beneath. */
final class PlaceActions {

    private static final String SAVE = "Save everything beneath to a snapshot…";
    private static final String BENEATH = "Delete everything beneath…";

    private final MainModel model;
    private final EntryActions entries;
    private final FiguresSheets figures;
    private final SnapshotSheets snapshots;
    private final Consumer<FlushTarget> onFlush;

    /**
     * @param onFlush shows what a flush would delete
     */
    PlaceActions(
            MainModel model,
            EntryActions entries,
            FiguresSheets figures,
            SnapshotSheets snapshots,
            Consumer<FlushTarget> onFlush) {
        this.model = model;
        this.entries = entries;
        this.figures = figures;
        this.snapshots = snapshots;
        this.onFlush = onFlush;
    }

    /** Of what is selected in the tree. */
    List<Action> ofSelected() {
        return model.connection().cache().isEmpty()
                ? List.of()
                : of(model.tree().selectionProperty().get()).stream()
                        .flatMap(List::stream)
                        .toList();
    }

    /** In groups, as a menu has them. */
    List<List<Action>> of(Place place) {
        return switch (place) {
            case Place.Root() -> whole(Optional.empty(), Optional.empty(), FlushTarget.all());
            case Place.InSection(Section.Unrecognised()) -> none(NO_FORM);
            case Place.InSection(Section section) ->
                    whole(Optional.of(section), Optional.empty(), FlushTarget.of(section));
            case Place.OfType(Section.Unrecognised(), KeyType _) -> both(place, none(NO_FORM));
            case Place.OfType(Section section, KeyType type) ->
                    both(
                            place,
                            whole(
                                    Optional.of(section),
                                    Optional.of(type),
                                    FlushTarget.of(section).onlyType(type)));
            case Place.InRange _ -> both(place, none(A_PART));
            case Place.OfKey(CacheKey key) -> entries.of(key);
        };
    }

    private static final String NO_FORM =
            "keys of no known form are looked at and deleted one by one";

    private static final String A_PART = "this is a part of a type, which is flushed as a whole";

    private List<List<Action>> both(Place place, List<List<Action>> others) {
        Action ofFigures =
                Action.of("Figures of this type…", () -> figures.ask(place))
                        .unless(() -> figures.whyNot(place));
        return Stream.concat(Stream.of(List.of(ofFigures)), others.stream()).toList();
    }

    /** What can be done with all that lies beneath. */
    private List<List<Action>> whole(
            Optional<Section> section, Optional<KeyType> type, FlushTarget target) {
        SnapshotSelection.Part part = new SnapshotSelection.Part(section, type);
        return List.of(
                List.of(
                        Action.of(SAVE, () -> snapshots.askToSave(part))
                                .unless(snapshots::whyNotSave)),
                List.of(
                        Action.of(BENEATH, () -> onFlush.accept(target))
                                .unless(model.connection()::whyNoChange)));
    }

    private static List<List<Action>> none(String why) {
        return List.of(List.of(Action.of(BENEATH, () -> {}).unless(() -> Optional.of(why))));
    }
}
