package dev.cachewarden.core.change;

import dev.cachewarden.core.key.Environment;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a person has said to a change.
 *
 * @param environments names of protected environments, as typed: only the exact name counts
 * @param withoutUndo whether the entries are not to be kept before they are changed
 */
public record Confirmation(Set<String> environments, boolean withoutUndo) {

    public static final Confirmation NONE = new Confirmation(Set.of());

    public Confirmation(Set<String> environments) {
        this(environments, false);
    }

    /** The same, for a change that nobody will be able to undo. */
    public Confirmation thatIsFinal() {
        return new Confirmation(environments, true);
    }

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
