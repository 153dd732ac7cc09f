package dev.cachewarden.core.report;

import dev.cachewarden.core.checklist.Checklist;

import java.util.Optional;

/** What a report says where it cannot be signed off. */
final class SigningWords {

    private SigningWords() {}

    /** {@code Not signed off: 3 questions are not proven.}; empty if all is proven. */
    static Optional<String> refusal(Checklist checklist) {
        return checklist.obstacles().isEmpty()
                ? Optional.empty()
                : Optional.of("Not signed off: " + String.join(" ", checklist.obstacles()));
    }
}
