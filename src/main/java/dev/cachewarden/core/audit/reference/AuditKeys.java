package dev.cachewarden.core.audit.reference;

import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * The keys an audit looks at, each with a number: 0 to {@link #count()} - 1 in the order of the
 * index. Immutable, safe for all threads.
 */
public final class AuditKeys {

    private final List<Group> groups;
    private final int[] starts;
    private final List<Section> sections;
    private final int[] sectionOfGroup;

    public AuditKeys(KeyIndex index, Predicate<Section> included) {
        this(
                index.sections().stream().filter(included).toList(),
                index.sections().stream()
                        .filter(included)
                        .flatMap(section -> index.groups(section).stream())
                        .toList());
    }

    /** The keys of one group. */
    public AuditKeys(Group only) {
        this(List.of(only.section()), List.of(only));
    }

    private AuditKeys(List<Section> sections, List<Group> groups) {
        this.sections = sections;
        this.groups = groups;
        this.starts = new int[groups.size() + 1];
        this.sectionOfGroup = new int[groups.size()];
        for (int i = 0; i < groups.size(); i++) {
            starts[i + 1] = Math.addExact(starts[i], groups.get(i).size());
            sectionOfGroup[i] = sections.indexOf(groups.get(i).section());
        }
    }

    public int count() {
        return starts[groups.size()];
    }

    /** The sections with keys or configured, in the order of the index. */
    public List<Section> sections() {
        return sections;
    }

    public CacheKey key(int number) {
        int group = group(number);
        return groups.get(group).key(number - starts[group]);
    }

    /** The bytes of {@link #key}, cheaper. */
    public ByteString bytes(int number) {
        int group = group(number);
        return groups.get(group).bytes(number - starts[group]);
    }

    /** The first key of the section at a position, if it has any. */
    public Optional<Integer> first(int section) {
        for (int i = 0; i < groups.size(); i++) {
            if (sectionOfGroup[i] == section) {
                return Optional.of(starts[i]);
            }
        }
        return Optional.empty();
    }

    /** Position in {@link #sections()}. */
    public int section(int number) {
        return sectionOfGroup[group(number)];
    }

    public KeyType type(int number) {
        return groups.get(group(number)).type();
    }

    /** The number of a key, if it is among these. */
    public OptionalInt number(CacheKey key) {
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (group.type() == key.type() && group.section().equals(key.section())) {
                int position = group.positionOf(key.identifier());
                return position < 0 ? OptionalInt.empty() : OptionalInt.of(starts[i] + position);
            }
        }
        return OptionalInt.empty();
    }

    public ByteString identifier(int number) {
        int group = group(number);
        return groups.get(group).identifier(number - starts[group]);
    }

    private int group(int number) {
        int found = Arrays.binarySearch(starts, number);
        // Groups in an index are not empty, so no two starts are equal.
        return found < 0 ? -found - 2 : found;
    }
}
