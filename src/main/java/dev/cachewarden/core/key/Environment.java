package dev.cachewarden.core.key;

import java.util.List;

/**
 * A configured environment: the second segment of its keys, usually a {@code NODE_ENV}.
 *
 * @param name not empty, without {@code :}; may contain glob characters
 * @param isProtected whether destructive actions ask for the name to be typed
 */
public record Environment(String name, boolean isProtected) {

    /** What {@code NODE_ENV} can be: production (protected), development, test. */
    public static final List<Environment> DEFAULTS =
            List.of(
                    new Environment("production", true),
                    new Environment("development", false),
                    new Environment("test", false));

    public Environment {
        if (name.isEmpty() || name.contains(":")) {
            throw new IllegalArgumentException(
                    "An environment's name must not be empty or contain a colon: \"" + name + "\"");
        }
    }

    public ByteString bytes() {
        return ByteString.utf8(name);
    }
}
