package dev.cachewarden.ui.verify;

import dev.cachewarden.app.audit.AuditProgress;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.verify.VerificationProgress;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.ui.support.Texts;

import java.time.Duration;
import java.util.Comparator;

/** A verification in words. */
final class VerifyWords {

    private VerifyWords() {}

    /** {@code Reading the values: 800 of 2,408 keys}. */
    static String reading(AuditProgress made) {
        return "Reading the values: "
                + Texts.number(made.keys())
                + " of "
                + Texts.keys(made.total());
    }

    /** {@code 412 of 1,204 users · 7 requests to Clerk · waiting 0:08 for its rate limit}. */
    static String asking(VerificationProgress made, ClerkEnvironments clerk) {
        Duration pause = pause(clerk);
        return users(made)
                + " · "
                + Texts.counted(made.requests(), "request")
                + " to Clerk"
                + (pause.isZero()
                        ? ""
                        : " · waiting " + Durations.countdown(pause) + " for its rate limit");
    }

    private static String users(VerificationProgress made) {
        return made.usersTotal() == 0
                ? "Looking up whose entries they are: "
                        + Texts.number(made.entries())
                        + " of "
                        + Texts.number(made.total())
                : Texts.number(made.users()) + " of " + Texts.counted(made.usersTotal(), "user");
    }

    private static Duration pause(ClerkEnvironments clerk) {
        return clerk.environments().stream()
                .flatMap(it -> clerk.api(it).stream())
                .map(ClerkInstanceApi::pausedFor)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
