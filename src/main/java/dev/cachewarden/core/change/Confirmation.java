package dev.cachewarden.core.change;

import dev.cachewarden.core.key.Environment;

import java.util.Collection;
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

    /**
     * Those environments that nobody has named: while there are any, nothing may be sent.
     *
     * @param touched the protected environments that a change touches
     */
    public List<Environment> missingFor(Collection<Environment> touched) {
        return touched.stream()
                .filter(environment -> !environments.contains(environment.name()))
                .toList();
    }
}
