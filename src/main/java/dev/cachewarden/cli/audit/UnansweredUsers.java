package dev.cachewarden.cli.audit;

import dev.cachewarden.core.audit.ClerkCoverage;
import dev.cachewarden.core.audit.ClerkCoverage.InEnvironment;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.report.ClerkWords;

import java.util.List;

/** Users for whom Clerk gave no answer: a sentence or two for each environment. */
final class UnansweredUsers {

    private UnansweredUsers() {}

    static List<String> words(ClerkCoverage live) {
        return live.environments().stream()
                .filter(it -> it.unknowns() > 0 || it.problem().isPresent())
                .map(UnansweredUsers::words)
                .toList();
    }

    private static String words(InEnvironment live) {
        String environment = Printable.ofText(live.environment());
        String unknown =
                live.unknowns() > 0 ? environment + ": " + ClerkWords.unknown(live) + ". " : "";
        return (unknown + live.problem().orElse("")).strip();
    }
}
