package dev.cachewarden.core.audit;

/**
 * Who is cached where, in words that the findings of several have in common.
 *
 * @param one of them: "development user"
 * @param several of them: "development users"
 * @param place "under production"
 */
public record Presence(String one, String several, String place) {

    /** "development users cached under production". */
    public String words(boolean single) {
        return (single ? one : several) + " cached " + place;
    }
}
