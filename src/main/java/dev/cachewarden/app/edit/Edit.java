package dev.cachewarden.app.edit;

/**
 * What came of a change.
 *
 * @param changed whether the server changed anything
 * @param sentence that says so to the user
 */
public record Edit(boolean changed, String sentence) {}
