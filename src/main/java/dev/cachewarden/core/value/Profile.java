package dev.cachewarden.core.value;

import java.time.Instant;
import java.util.Optional;

/**
 * What one value says of its user as a whole. What the value does not have is empty, and never
 * taken for a "no".
 *
 * @param created when the account was made
 * @param changed when it was changed last
 */
public record Profile(
        Person person,
        Optional<Boolean> banned,
        Optional<Boolean> locked,
        Optional<Instant> created,
        Optional<Instant> changed) {

    /** {@code banned}, {@code active}; empty where the value does not say. */
    public Optional<String> state() {
        if (isRestricted()) {
            return Optional.of(
                    banned.orElse(false)
                            ? locked.orElse(false) ? "banned and locked" : "banned"
                            : "locked");
        }
        return banned.isPresent() && locked.isPresent() ? Optional.of("active") : Optional.empty();
    }

    /** Whether the value says that the user is banned or locked. */
    public boolean isRestricted() {
        return banned.orElse(false) || locked.orElse(false);
    }
}
