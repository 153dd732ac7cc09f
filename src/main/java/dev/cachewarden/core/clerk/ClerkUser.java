package dev.cachewarden.core.clerk;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.value.UserView;

/**
 * A user as Clerk's Backend API answers.
 *
 * @param id {@code user_…}
 * @param json snake_case, with every field of the answer, known or not, in its order
 */
public record ClerkUser(String id, Json.Obj json) {

    /** Whether it has that username; Clerk's usernames are case-insensitive. */
    public boolean isNamed(String username) {
        return new UserView(json).username().filter(username::equalsIgnoreCase).isPresent();
    }
}
