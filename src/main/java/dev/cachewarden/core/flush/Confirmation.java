package dev.cachewarden.core.flush;

import dev.cachewarden.core.key.Environment;

import java.util.List;
import java.util.Set;

/**
 * The names of protected environments that a person has typed. Only the exact name counts.
 *
 * @param environments as typed
 */
public record Confirmation(Set<String> environments) {

    public static final Confirmation NONE = new Confirmation(Set.of());

    public Confirmation {
        environments = Set.copyOf(environments);
    }

    /** Protected environments that the plan touches and nobody has named. */
    public List<Environment> missingFor(FlushPlan plan) {
        return missingFor(plan.protectedEnvironments());
    }

    /**
     * As {@link #missingFor(FlushPlan)}.
     *
     * @param touched protected environments that a plan touches
     */
    public List<Environment> missingFor(List<Environment> touched) {
        return touched.stream()
                .filter(environment -> !environments.contains(environment.name()))
                .toList();
    }
}
