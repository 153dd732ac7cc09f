package dev.cachewarden.core.repair;

import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.repair.PlannedRepair.Ready;
import dev.cachewarden.core.repair.PlannedRepair.Refused;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a repair would do to which entries, for a person to read before it is confirmed.
 *
 * @param steps one per entry, those that will not be repaired included
 * @param more findings of the same kind that are only counted and not in this plan
 */
public record RepairPlan(RepairKind kind, List<PlannedRepair> steps, long more) {

    /** A plan for all that there is. */
    public RepairPlan(RepairKind kind, List<PlannedRepair> steps) {
        this(kind, steps, 0);
    }

    public RepairPlan {
        steps = List.copyOf(steps);
    }

    /**
     * What was ready in this plan and was not tried by a run of it that ended early.
     *
     * @param report of that run
     */
    public RepairPlan rest(RepairReport report) {
        Set<CacheKey> untried =
                report.results().stream()
                        .filter(result -> result.status() == RepairResult.Status.NOT_TRIED)
                        .map(RepairResult::key)
                        .collect(Collectors.toSet());
        return new RepairPlan(
                kind,
                steps.stream()
                        .filter(PlannedRepair::isReady)
                        .filter(step -> untried.contains(step.key()))
                        .toList(),
                more);
    }

    /** How many entries are to be repaired. */
    public long ready() {
        return steps.stream().filter(PlannedRepair::isReady).count();
    }

    /** Steps that cannot be done, each with its reason. */
    public List<PlannedRepair> refused() {
        return with(Refused.class);
    }

    /** Entries that the app has rewritten since the audit. */
    public List<PlannedRepair> changed() {
        return with(PlannedRepair.Changed.class);
    }

    /** Entries that are no longer there. */
    public List<PlannedRepair> gone() {
        return with(PlannedRepair.Gone.class);
    }

    private List<PlannedRepair> with(Class<? extends PlannedRepair.State> state) {
        return steps.stream().filter(step -> state.isInstance(step.state())).toList();
    }

    /** That there is more than this plan has; empty if there is not. */
    public Optional<String> limit() {
        return RepairPlanWords.limit(this);
    }

    /** What is still to be repaired once this plan is carried out; empty if nothing is. */
    public Optional<String> remaining() {
        return RepairPlanWords.remaining(this);
    }

    /** For a button: {@code Delete 5 entries}. */
    public String action() {
        return RepairPlanWords.action(kind, ready());
    }

    /** In a sentence or more: how many are repaired, and how many are not and why. */
    public String summary() {
        return RepairPlanWords.summary(this);
    }

    /** Protected environments of entries that would be changed: each is confirmed by its name. */
    public List<Environment> protectedEnvironments() {
        return steps.stream()
                .filter(step -> step.state() instanceof Ready)
                .flatMap(step -> Stream.concat(Stream.of(step.key()), step.moveTo().stream()))
                .map(key -> key.section())
                .filter(Section.Configured.class::isInstance)
                .map(section -> ((Section.Configured) section).environment())
                .filter(Environment::isProtected)
                .distinct()
                .toList();
    }
}
