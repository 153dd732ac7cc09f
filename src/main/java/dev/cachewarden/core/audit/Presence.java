package dev.cachewarden.core.audit;

import java.util.Optional;

/**
 * Users of whom are cached where, which the findings of several have in common.
 *
 * @param owner the environments that they are users of, in words; empty if no environment is known
 *     to have their Clerk instance
 * @param place "under production"
 */
public record Presence(Optional<String> owner, String place) {

    /** "development users cached under production", or of a single one. */
    public String words(boolean single) {
        String users = single ? "user" : "users";
        return owner.map(names -> names + " " + users).orElse(users + " of another Clerk instance")
                + " cached "
                + place;
    }
}
