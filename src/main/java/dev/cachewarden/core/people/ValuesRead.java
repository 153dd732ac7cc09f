package dev.cachewarden.core.people;

import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeyIndex;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the values of a cache were looked into for people: what "nobody" can be said of.
 *
 * @param keys those that were there
 * @param asked of how many the values were read, or found to be gone
 * @param unknown those of them of which one does not know whom they hold: they may not be read, are
 *     too long or no string, or are not understood
 * @param began when the reading began
 */
public record ValuesRead(KeyIndex keys, long asked, long unknown, Instant began) {

    /** Whether the value of every key was asked for. */
    public boolean isWhole() {
        return asked >= keys.size();
    }

    /** Whether it is better to know than another one: a later one, unless it reached less. */
    boolean supersedes(Optional<ValuesRead> before) {
        return isWhole()
                || before.isEmpty()
                || (!before.get().isWhole() && asked >= before.get().asked);
    }

    /** How many keys came since. Some microseconds a key of each part that has changed. */
    public long newer(KeyIndex present) {
        return present.sections().stream()
                .flatMap(section -> present.groups(section).stream())
                .mapToLong(this::newer)
                .sum();
    }

    private long newer(Group present) {
        return keys.group(present.section(), present.type())
                .map(present::notIn)
                .orElse((long) present.size());
    }
}
