package dev.cachewarden.core.flush;

import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.Section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a flush would do, for a person to read before it is confirmed. Counts are those of the
 * index: what is written or expires between its scan and the run is not in them.
 *
 * @param server {@code host:port}
 * @param pattern the MATCH of every SCAN
 * @param groups all groups of the target's sections, those that stay included
 * @param sample names of some keys that go, secrets masked
 * @param protectedEnvironments each must be confirmed by its name
 */
public record FlushPlan(
        String server,
        FlushTarget target,
        ByteString pattern,
        List<PlannedGroup> groups,
        List<String> sample,
        FlushCost cost,
        List<Environment> protectedEnvironments) {

    private static final int SAMPLE = 8;

    public FlushPlan {
        groups = List.copyOf(groups);
        sample = List.copyOf(sample);
        protectedEnvironments = List.copyOf(protectedEnvironments);
    }

    /**
     * The same, for a flush whose entries are kept for undo.
     *
     * @param commands that read them
     * @param isBilled whether each command has its price
     */
    public FlushPlan keeping(long commands, boolean isBilled) {
        return new FlushPlan(
                server,
                target,
                pattern,
                groups,
                sample,
                cost.keeping(keys(), commands, isBilled),
                protectedEnvironments);
    }

    /**
     * The plan for what the index holds of the target.
     *
     * @param databaseSize keys of the whole database; empty if unknown
     */
    public static FlushPlan of(
            String server,
            FlushTarget target,
            KeyIndex index,
            KeyGrammar grammar,
            OptionalLong databaseSize) {
        List<PlannedGroup> planned = new ArrayList<>();
        List<Group> going = new ArrayList<>();
        for (Section section : index.sections()) {
            if (!target.scope().contains(section)) {
                continue;
            }
            for (Group group : index.groups(section)) {
                planned.add(
                        new PlannedGroup(
                                section, group.type(), group.size(), target.whyKept(group.type())));
                if (target.whyKept(group.type()).isEmpty()) {
                    going.add(group);
                }
            }
        }
        long keys = going.stream().mapToLong(Group::size).sum();
        return new FlushPlan(
                server,
                target,
                target.pattern(grammar),
                planned,
                sample(going),
                FlushCost.of(keys, databaseSize, FlushCost.BATCH_KEYS),
                target.protectedEnvironments(grammar));
    }

    /** What the pattern matches beyond the target, if anything, and that it stays. */
    public Optional<String> patternNote() {
        return FlushWords.patternNote(target);
    }

    /** Keys that go. */
    public long keys() {
        return groups.stream().filter(PlannedGroup::goes).mapToLong(PlannedGroup::keys).sum();
    }

    /** {@code Flush 1,204 development keys}. */
    public String action() {
        return FlushWords.action(target, keys());
    }

    /** Some of every group, so that each kind of key is seen. */
    private static List<String> sample(List<Group> going) {
        List<String> sample = new ArrayList<>();
        int perGroup = going.isEmpty() ? 0 : Math.ceilDiv(SAMPLE, going.size());
        for (Group group : going) {
            for (int i = 0; i < Math.min(perGroup, group.size()) && sample.size() < SAMPLE; i++) {
                sample.add(group.key(i).toString());
            }
        }
        return sample;
    }
}
