package dev.cachewarden.ui.tree;

import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.index.KeyRange;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.people.ElidedIds;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.audit.FindingMarks;
import dev.cachewarden.ui.keys.CurrentKeys;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the tree shows: the keys that are known, and until a first scan has come to its end the
 * counts of the one under way, which are ahead of the nodes. On the FX thread.
 */
public final class KeyTreeModel {

    /** Most children a node may have: a TreeView slows down with the square of the siblings. */
    public static final int RANGE = 1000;

    private final CurrentKeys keys;
    private final ReadOnlyObjectWrapper<Map<Section, Long>> running =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ObjectProperty<FindingMarks> marks =
            new SimpleObjectProperty<>(this, "marks", FindingMarks.NONE);
    private final ObjectProperty<PersonNames> names =
            new SimpleObjectProperty<>(this, "names", PersonNames.NONE);
    private final ObjectProperty<Place> selection = new SimpleObjectProperty<>(new Place.Root());

    public KeyTreeModel(CurrentKeys keys) {
        this.keys = keys;
        keys.contentProperty()
                .subscribe((_, _) -> {
                    running.set(Map.of());
                    selection.set(stillThere(selection.get()));
                });
    }

    CurrentKeys keys() {
        return keys;
    }

    /** The counts of the scan under way; empty when none is. */
    public ReadOnlyObjectProperty<Map<Section, Long>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The findings to mark in the tree. */
    public ObjectProperty<FindingMarks> marksProperty() {
        return marks;
    }

    /** Who is behind keys; another object when more is known or may be shown. */
    public ObjectProperty<PersonNames> namesProperty() {
        return names;
    }

    /** The name of the person behind a key; empty where none is known, and of other places. */
    String person(Place place) {
        return place instanceof Place.OfKey(CacheKey key) ? names.get().nextTo(key) : "";
    }

    /** The findings at and below {@code place}. */
    Optional<FindingMarks.Mark> mark(Place place) {
        FindingMarks found = marks.get();
        return switch (place) {
            case Place.Root() -> found.all();
            case Place.InSection(Section section) -> found.in(section);
            case Place.OfType(Section section, KeyType type) -> found.in(section, type);
            case Place.InRange(KeyRange range) -> found.in(range);
            case Place.OfKey(CacheKey key) -> found.at(key);
        };
    }

    public ObjectProperty<Place> selectionProperty() {
        return selection;
    }

    private KeyIndex index() {
        return keys.index();
    }

    public void showRunning(Map<Section, Long> counts) {
        running.set(counts);
    }

    /** No scan is under way; the content stays. */
    public void endRunning() {
        running.set(Map.of());
    }

    public List<Place> children(Place place) {
        return switch (place) {
            case Place.Root() -> sections();
            case Place.InSection(Section section) ->
                    index().groups(section).stream()
                            .<Place>map(group -> new Place.OfType(section, group.type()))
                            .toList();
            case Place.OfType(Section section, KeyType type) ->
                    index().group(section, type).map(KeyTreeModel::parts).orElse(List.of());
            case Place.InRange(KeyRange range) -> keys(range.group(), range.from(), range.to());
            case Place.OfKey _ -> List.of();
        };
    }

    /** The group whose keys are below {@code place}, if they are of one. */
    Optional<Group> group(Place place) {
        return switch (place) {
            case Place.OfType(Section section, KeyType type) -> index().group(section, type);
            case Place.InRange(KeyRange range) -> Optional.of(range.group());
            case Place.Root(), Place.InSection _, Place.OfKey _ -> Optional.empty();
        };
    }

    public boolean isLeaf(Place place) {
        return switch (place) {
            case Place.OfKey _ -> true;
            case Place.InSection(Section section) -> index().count(section) == 0;
            case Place.Root(), Place.OfType _, Place.InRange _ -> false;
        };
    }

    /**
     * How many keys are at and below {@code place}: what is in the index, or before the first whole
     * scan what the one under way has found so far. A single key has no count.
     */
    public KeyCount count(Place place) {
        return switch (place) {
            case Place.Root() -> counted(index().size(), sum(running.get()));
            case Place.InSection(Section section) ->
                    counted(index().count(section), running.get().getOrDefault(section, 0L));
            case Place.OfType(Section section, KeyType type) ->
                    counted(index().group(section, type).map(Group::size).orElse(0), 0);
            case Place.InRange(KeyRange range) -> counted(range.size(), 0);
            case Place.OfKey _ -> new KeyCount.None();
        };
    }

    private KeyCount counted(long indexed, long soFar) {
        if (keys.known().isWhole()) {
            return new KeyCount.Exact(indexed);
        }
        if (soFar > indexed) {
            return new KeyCount.SoFar(soFar);
        }
        return indexed > 0 ? new KeyCount.AtLeast(indexed) : new KeyCount.Unknown();
    }

    private static long sum(Map<Section, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public String label(Place place) {
        return switch (place) {
            case Place.Root() ->
                    keys.content().prefix()
                            + (keys.known().extent() == KnownKeys.Extent.PART ? " (partial)" : "");
            case Place.InSection(Section section) -> section.label();
            case Place.OfType(Section _, KeyType type) -> type.label();
            case Place.InRange(KeyRange range) -> RangeLabel.of(range, names.get());
            case Place.OfKey(CacheKey key) -> names.get().identifier(key);
        };
    }

    /** The ends of a range, or a whole key, where more of them may be seen than the label has. */
    String hint(Place place) {
        return switch (place) {
            case Place.InRange(KeyRange range) -> RangeLabel.ends(range, names.get());
            case Place.OfKey(CacheKey key) -> names.get().key(key);
            case Place.Root(), Place.InSection _, Place.OfType _ -> "";
        };
    }

    /** As short as it can be where a person's name follows: {@code user_2n07…KWfq}. */
    String shortLabel(Place place) {
        return place instanceof Place.OfKey(CacheKey key) && key.type() == KeyType.ID
                ? ElidedIds.ALONE.of(label(place))
                : label(place);
    }

    /** The nodes from the root to {@code place}, as far as they exist. */
    public List<Place> path(Place place) {
        List<Place> path = new ArrayList<>(List.of(new Place.Root()));
        switch (place) {
            case Place.Root() -> {}
            case Place.InSection _ -> path.add(place);
            case Place.OfType(Section section, KeyType _) -> {
                path.add(new Place.InSection(section));
                path.add(place);
            }
            case Place.InRange range -> {
                path.add(new Place.InSection(range.section()));
                path.add(new Place.OfType(range.section(), range.type()));
                path.add(range);
            }
            case Place.OfKey(CacheKey key) -> {
                path.add(new Place.InSection(key.section()));
                path.add(new Place.OfType(key.section(), key.type()));
                rangeOf(key).ifPresent(path::add);
                path.add(place);
            }
        }
        return path;
    }

    /**
     * The same node in the present index: itself, or the range that holds where a range of an
     * earlier index began, or the closest ancestor that is left.
     */
    public Place stillThere(Place place) {
        return switch (place) {
            case Place.Root() -> place;
            case Place.InSection(Section section) ->
                    index().sections().contains(section) ? place : new Place.Root();
            case Place.OfType(Section section, KeyType type) ->
                    index().group(section, type).isPresent()
                            ? place
                            : stillThere(new Place.InSection(section));
            case Place.InRange range -> rangeAt(range);
            case Place.OfKey(CacheKey key) ->
                    // Its compare view says that it has gone, and shows the other copies.
                    index().sections().contains(key.section()) ? place : new Place.Root();
        };
    }

    private Place rangeAt(Place.InRange old) {
        Place.OfType type = new Place.OfType(old.section(), old.type());
        return index().group(old.section(), old.type())
                .filter(group -> group.size() > RANGE)
                .<Place>map(group -> rangeOf(group, group.positionOf(old.range().first())))
                .orElseGet(() -> stillThere(type));
    }

    private Optional<Place> rangeOf(CacheKey key) {
        return index().group(key.section(), key.type())
                .filter(group -> group.size() > RANGE)
                .map(group -> rangeOf(group, group.positionOf(key.identifier())));
    }

    /**
     * @param position as {@link Group#positionOf} answers
     */
    private static Place rangeOf(Group group, int position) {
        int insertion = position < 0 ? -(position + 1) : position;
        int from = Math.min(insertion, group.size() - 1) / RANGE * RANGE;
        return new Place.InRange(new KeyRange(group, from, Math.min(group.size(), from + RANGE)));
    }

    private List<Place> sections() {
        return index().sections().stream().<Place>map(Place.InSection::new).toList();
    }

    private static List<Place> parts(Group group) {
        return group.size() <= RANGE
                ? keys(group, 0, group.size())
                : group.ranges(RANGE).stream().<Place>map(Place.InRange::new).toList();
    }

    private static List<Place> keys(Group group, int from, int to) {
        return IntStream.range(from, to)
                .<Place>mapToObj(position -> new Place.OfKey(group.key(position)))
                .toList();
    }
}
