package dev.cachewarden.core.index;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All keys of ours that a scan found, by section and type, each once. Immutable, safe for all
 * threads. Needs some 40 bytes of heap a key: its identifier and four bytes.
 */
public final class KeyIndex {

    private final KeyGrammar grammar;
    private final Map<Section, List<Group>> groups;
    private final List<Section> sections;
    private final long size;

    private KeyIndex(KeyGrammar grammar, Map<Section, List<Group>> groups) {
        this.grammar = grammar;
        this.groups = Map.copyOf(groups);
        this.sections = inOrder(grammar, groups);
        this.size = sections.stream().mapToLong(this::count).sum();
    }

    public static KeyIndex empty(KeyGrammar grammar) {
        return new KeyIndex(grammar, Map.of());
    }

    /** How many keys of ours there are. */
    public long size() {
        return size;
    }

    /**
     * The configured sections, always all of them, then those that have keys: no environment,
     * unknown environments by name, unrecognised.
     */
    public List<Section> sections() {
        return sections;
    }

    public long count(Section section) {
        return groups(section).stream().mapToLong(Group::size).sum();
    }

    /** The section's groups, none of them empty, in the order of {@link KeyType}. */
    public List<Group> groups(Section section) {
        return groups.getOrDefault(section, List.of());
    }

    public Optional<Group> group(Section section, KeyType type) {
        return groups(section).stream().filter(group -> group.type() == type).findFirst();
    }

    /**
     * The same without some keys and with others; what was removed and added is there. Costs what
     * the changes cost, not what the groups do: all that they leave alone is shared.
     */
    public KeyIndex changed(Set<CacheKey> removed, Set<CacheKey> added) {
        Map<Place, Set<ByteString>> less = byGroup(removed);
        Map<Place, Set<ByteString>> more = byGroup(added);
        Set<Place> touched = new HashSet<>(less.keySet());
        touched.addAll(more.keySet());
        Map<Section, List<Group>> after = new HashMap<>(groups);
        for (Place at : touched) {
            Group group =
                    changed(at, less.getOrDefault(at, Set.of()), more.getOrDefault(at, Set.of()));
            List<Group> others = new ArrayList<>(after.getOrDefault(at.section(), List.of()));
            others.removeIf(it -> it.type() == at.type());
            if (group.size() > 0) {
                others.add(group);
                others.sort(Comparator.comparing(Group::type));
            }
            if (others.isEmpty()) {
                after.remove(at.section());
            } else {
                after.put(at.section(), List.copyOf(others));
            }
        }
        return new KeyIndex(grammar, after);
    }

    /**
     * The same, but of the types in sections that {@code where} names the keys of another index.
     */
    public KeyIndex replaced(BiPredicate<Section, KeyType> where, KeyIndex other) {
        return new KeyIndex(
                grammar,
                Stream.concat(
                                all().filter(it -> !where.test(it.section(), it.type())),
                                other.all().filter(it -> where.test(it.section(), it.type())))
                        .sorted(Comparator.comparing(Group::type))
                        .collect(Collectors.groupingBy(Group::section)));
    }

    private Stream<Group> all() {
        return groups.values().stream().flatMap(List::stream);
    }

    private Group changed(Place at, Set<ByteString> less, Set<ByteString> more) {
        SortedIdentifiers before =
                group(at.section(), at.type())
                        .map(Group::identifiers)
                        .orElseGet(() -> SortedIdentifiers.merge(List.of()));
        return new Group(
                grammar, at.section(), at.type(), before.edited(IdentifierEdit.of(less, more)));
    }

    private static Map<Place, Set<ByteString>> byGroup(Set<CacheKey> keys) {
        return keys.stream()
                .collect(
                        Collectors.groupingBy(
                                key -> new Place(key.section(), key.type()),
                                Collectors.mapping(CacheKey::identifier, Collectors.toSet())));
    }

    private record Place(Section section, KeyType type) {}

    public boolean contains(CacheKey key) {
        return group(key.section(), key.type())
                .filter(group -> group.positionOf(key.identifier()) >= 0)
                .isPresent();
    }

    private static List<Section> inOrder(KeyGrammar grammar, Map<Section, List<Group>> groups) {
        List<Section> sections = new ArrayList<>();
        grammar.environments().forEach(it -> sections.add(new Section.Configured(it)));
        groups.keySet().stream()
                .filter(section -> !(section instanceof Section.Configured))
                .sorted(Comparator.comparingInt(KeyIndex::rank).thenComparing(KeyIndex::name))
                .forEach(sections::add);
        return List.copyOf(sections);
    }

    private static int rank(Section section) {
        return switch (section) {
            case Section.Configured ignored -> 0;
            case Section.NoEnvironment ignored -> 1;
            case Section.Unknown ignored -> 2;
            case Section.Unrecognised ignored -> 3;
        };
    }

    private static ByteString name(Section section) {
        return section instanceof Section.Unknown(ByteString name) ? name : ByteString.EMPTY;
    }

    /** Takes keys in any order, repeated or not; foreign ones are passed over. For one thread. */
    public static final class Builder {

        private final KeyGrammar grammar;
        private final Map<Section, Map<KeyType, GroupBuilder>> sections = new HashMap<>();

        public Builder(KeyGrammar grammar) {
            this.grammar = grammar;
        }

        public void add(ByteString key) {
            grammar.parse(key)
                    .ifPresent(ours ->
                            sections.computeIfAbsent(ours.section(), Builder::types)
                                    .computeIfAbsent(ours.type(), type -> new GroupBuilder())
                                    .add(ours.identifier()));
        }

        /** How many keys were added to each section so far, repeated ones included. */
        public Map<Section, Long> counts() {
            Map<Section, Long> counts = new HashMap<>();
            sections.forEach((section, types) ->
                    counts.put(
                            section, types.values().stream().mapToLong(GroupBuilder::added).sum()));
            return Map.copyOf(counts);
        }

        /** The index of what was added so far. */
        public KeyIndex build() {
            // In parallel: what is left to do at the end of a scan is merging, group by group.
            List<Group> built = parts().parallelStream().map(this::build).toList();
            return new KeyIndex(
                    grammar, built.stream().collect(Collectors.groupingBy(Group::section)));
        }

        private List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            sections.forEach((section, types) ->
                    types.forEach((type, keys) -> parts.add(new Part(section, type, keys))));
            return parts;
        }

        private Group build(Part part) {
            return new Group(grammar, part.section(), part.type(), part.keys().build());
        }

        private record Part(Section section, KeyType type, GroupBuilder keys) {}

        private static Map<KeyType, GroupBuilder> types(Section section) {
            return new EnumMap<>(KeyType.class);
        }
    }
}
