package dev.cachewarden.core.audit;

import dev.cachewarden.core.text.Numbers;

import java.util.Optional;

/**
 * Users of whom are cached where, which the findings of several have in common.
 *
 * @param owner the environments that they are users of, in words; empty if no environment is known
 *     to have their Clerk instance
 * @param place "under production"
 */
public record Presence(Optional<String> owner, String place) {

    /**
     * "development users cached under production".
     *
     * @param count of how many users it is said; the words do not name the number
     */
    public String words(long count) {
        String users = Numbers.noun(count, "user");
        return owner.map(names -> names + " " + users).orElse(users + " of another Clerk instance")
                + " cached "
                + place;
    }
}
