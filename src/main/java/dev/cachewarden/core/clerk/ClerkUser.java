package dev.cachewarden.core.clerk;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;

/**
 * A user as Clerk's Backend API answers.
 *
 * @param id {@code user_…}
 * @param json snake_case, with every field of the answer, known or not, in its order
 * @param text the very bytes of this user in the answer
 */
public record ClerkUser(String id, Json.Obj json, ByteString text) {}
