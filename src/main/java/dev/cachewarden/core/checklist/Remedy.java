package dev.cachewarden.core.checklist;

import java.util.Optional;

/**
 * What would prove or mend an answer.
 *
 * @param words a sentence; empty if there is nothing to do
 * @param next what does it; empty where only the app, the server or time can
 */
public record Remedy(String words, Optional<NextStep> next) {

    /** There is nothing to do. */
    static final Remedy NONE = new Remedy("", Optional.empty());

    static Remedy of(String words, NextStep next) {
        return new Remedy(words, Optional.of(next));
    }

    /** What cannot be done from here. */
    static Remedy elsewhere(String words) {
        return new Remedy(words, Optional.empty());
    }
}
