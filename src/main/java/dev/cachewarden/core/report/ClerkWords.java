package dev.cachewarden.core.report;

import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.ClerkCoverage;
import dev.cachewarden.core.audit.ClerkCoverage.InEnvironment;
import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** For how many of the cached users Clerk gave an answer, in words. */
public final class ClerkWords {

    private ClerkWords() {}

    /** {@code 1,180 of 1,204 cached users verified, 15 requests, 1.2 s}. */
    public static String summary(ClerkCoverage live) {
        return Numbers.of(live.verified())
                + " of "
                + Numbers.of(live.cached(), "cached user")
                + " verified, "
                + Numbers.of(live.requests(), "request")
                + ", "
                + Durations.elapsed(live.elapsed())
                + (live.complete() ? "" : ", stopped before the end");
    }

    /**
     * {@code 1,180 of 1,204 users cached, 1,150 verified, 30 unknown (Clerk failed: 30)}, with why
     * nothing was asked.
     */
    public static String of(InEnvironment live) {
        StringBuilder words = new StringBuilder();
        words.append(cached(live.cached(), live.existing()))
                .append(", ")
                .append(Numbers.of(live.verified()))
                .append(" verified");
        if (live.unknowns() > 0) {
            words.append(", ").append(unknown(live));
        }
        live.problem().ifPresent(why -> words.append(". ").append(why));
        return words.toString();
    }

    /**
     * {@code 1,180 of 1,204 users cached}; more than there can be are called so: that is how a leak
     * shows first.
     *
     * @param existing how many users the instance has; empty where that is not known
     */
    public static String cached(long cached, OptionalLong existing) {
        if (existing.isEmpty()) {
            return Numbers.of(cached, "user") + " cached";
        }
        long known = existing.getAsLong();
        return Numbers.of(cached)
                + " of "
                + Numbers.of(known, "user")
                + " cached"
                + (cached > known
                        ? " (" + Numbers.of(cached - known) + " more than Clerk has)"
                        : "");
    }

    /** {@code 30 unknown (Clerk failed: 20; the rate limit was reached, …: 10)}. */
    public static String unknown(InEnvironment live) {
        return Numbers.of(live.unknowns())
                + " unknown ("
                + live.unknown().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(ClerkWords::reason)
                        .collect(Collectors.joining("; "))
                + ")";
    }

    private static String reason(Map.Entry<WhyUnknown, Long> reason) {
        return reason.getKey().words() + ": " + Numbers.of(reason.getValue());
    }

    /** Of a verification that a later one did not replace: from when it is. */
    public static Optional<String> asOf(ClerkCoverage live, ZoneId zone) {
        return live.asOf().map(at -> "as of " + Timestamps.dateAndTime(at, zone));
    }

    /** A line for each environment in the scope, also for those that could not be asked for. */
    static List<String> lines(
            ClerkCoverage live, AuditScope scope, List<Environment> environments) {
        return environments.stream()
                .filter(it -> scope.includes(new Section.Configured(it)))
                .map(it ->
                        Printable.ofText(it.name())
                                + ": "
                                + live.of(it.name())
                                        .map(ClerkWords::of)
                                        .orElse("not asked, no secret key is known"))
                .toList();
    }
}
