package dev.cachewarden.core.clerk.diff;

/**
 * One way in which a cached user differs from the live one.
 *
 * @param field in the spelling of the cached value, {@code imageUrl}; a path for nested ones
 * @param words for people: "e-mail changed", "banned"; never holds a private field
 * @param weight how much it matters
 */
public record FieldChange(String field, String words, Weight weight) {

    /** Whether it says no more than that the user was changed at another time. */
    public boolean isTimeOfChange() {
        String name = field.substring(field.lastIndexOf('.') + 1);
        return name.equals("updatedAt") || name.equals("updated_at");
    }

    /** The most important first. */
    public enum Weight {
        /**
         * Decides what the user may do: banned, locked, deprovisioned, public, private metadata.
         */
        AUTHORIZATION,
        /** Who the user is: username, names, addresses, numbers. */
        IDENTITY,
        /** Anything else. */
        OTHER,
        /** Changes all the time and means nothing: last active, attempts remaining. */
        VOLATILE
    }
}
