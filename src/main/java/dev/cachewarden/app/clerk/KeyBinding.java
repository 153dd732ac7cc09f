package dev.cachewarden.app.clerk;

import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.InstanceAnswer;

import java.util.Optional;

/**
 * Which Clerk instance an environment's secret key belongs to.
 *
 * @param environment its name
 * @param instance empty if Clerk did not say
 * @param contradiction why this key must not be used for repairs, one sentence; empty if nothing
 *     speaks against it
 * @param problem why Clerk did not say
 */
public record KeyBinding(
        String environment,
        Optional<InstanceAnswer> instance,
        Optional<String> contradiction,
        Optional<ClerkException> problem) {

    /** Whether answers to this key prove anything of the environment. */
    public boolean isUsable() {
        return instance.isPresent() && contradiction.isEmpty();
    }
}
