package dev.cachewarden.cli.refetch;

import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkAnswer.Outcome;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.diff.FieldChange;
import dev.cachewarden.core.clerk.diff.FieldChange.Weight;
import dev.cachewarden.core.clerk.verdict.UserVerdict;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.core.value.Masking;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One instance's answer, for people. */
final class AnswerWords {

    private final Refetched entry;
    private final ZoneId zone;

    AnswerWords(Refetched entry, ZoneId zone) {
        this.entry = entry;
        this.zone = zone;
    }

    /** {@code found}, {@code not found}, {@code refused}, {@code unreachable} …. */
    static String status(ClerkAnswer answer) {
        return switch (answer.outcome()) {
            case Outcome.Found _ -> "found";
            case Outcome.NotFound _ -> "not found";
            case Outcome.Unknown(ClerkException reason) ->
                    reason.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** {@code Clerk: production: found, 84 ms, 14:02:11}, and below it what differs. */
    List<String> lines(ClerkAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Clerk: "
                        + Printable.ofText(answer.environment())
                        + ": "
                        + (answer.outcome() instanceof Outcome.NotFound missing
                                ? missing.label()
                                : status(answer))
                        + (wasAsked(answer) ? times(answer) : ""));
        answer.contradiction().ifPresent(why -> lines.add("  " + why));
        switch (answer.outcome()) {
            case Outcome.Found _ -> users(answer, lines);
            case Outcome.NotFound(List<ClerkUser> users, List<String> missing) -> {
                users(answer, lines);
                if (!users.isEmpty()) {
                    lines.add("  not found: " + names(missing));
                }
            }
            case Outcome.Unknown(ClerkException reason) -> lines.add("  " + reason.getMessage());
        }
        return lines;
    }

    private static boolean wasAsked(ClerkAnswer answer) {
        return !(answer.outcome() instanceof Outcome.Unknown(ClerkException reason)
                && reason.reason() == Reason.NOT_ASKED);
    }

    private String times(ClerkAnswer answer) {
        return ", "
                + Durations.elapsed(answer.latency())
                + ", "
                + Timestamps.timeOfDay(answer.at(), zone);
    }

    private static String names(List<String> missing) {
        return missing.stream()
                .map(it -> Printable.ofText(Masking.text(it)))
                .collect(Collectors.joining(", "));
    }

    private void users(ClerkAnswer answer, List<String> lines) {
        for (ClerkUser user : answer.known()) {
            if (answer.known().size() > 1) {
                lines.add("  " + Printable.ofText(user.id()));
            }
            if (entry.cached().isPresent()) {
                verdict(answer, user)
                        .map(AnswerWords::differences)
                        .ifPresent(all -> all.forEach(line -> lines.add("  " + line)));
            }
        }
    }

    private static List<String> differences(UserVerdict verdict) {
        List<FieldChange> all = verdict.changes();
        List<String> lines =
                all.stream()
                        .filter(it -> it.weight() != Weight.VOLATILE)
                        .map(it -> Printable.ofSentence(it.words()))
                        .collect(Collectors.toCollection(ArrayList::new));
        long aside = all.stream().filter(it -> it.weight() == Weight.VOLATILE).count();
        if (lines.isEmpty()) {
            lines.add("no differences" + (aside > 0 ? " but what changes all the time" : ""));
        }
        return lines;
    }

    /** The most important first. */
    List<FieldChange> changes(ClerkAnswer answer, ClerkUser user) {
        return entry.cached().isEmpty()
                ? List.of()
                : verdict(answer, user).map(UserVerdict::changes).orElse(List.of());
    }

    /** Empty where the entry holds nobody to compare with the user. */
    private Optional<UserVerdict> verdict(ClerkAnswer answer, ClerkUser user) {
        return entry.users(answer, zone).stream()
                .filter(it -> it.live().equals(Optional.of(user)))
                .findFirst();
    }
}
