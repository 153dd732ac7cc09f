package dev.cachewarden.ui.refetch;

import dev.cachewarden.app.compare.Copy;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkAnswer.Outcome;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.diff.EntryLayout;
import dev.cachewarden.core.clerk.verdict.ClerkAnswers;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.ui.compare.ExternalColumn;
import dev.cachewarden.ui.compare.ExternalColumn.Header;
import dev.cachewarden.ui.compare.ExternalColumn.Status;
import dev.cachewarden.ui.compare.ExternalColumn.Tone;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers as columns next to the copies, laid out like the shown entry, else like the copy of their
 * environment. Making them takes time with large values: not for the FX thread.
 *
 * @param key of the shown entry
 * @param everything also what changes all the time, and what the entry does not hold
 */
record AnswerColumns(CacheKey key, Map<CacheKey, Copy> copies, boolean everything, ZoneId zone) {

    private static final String CLERK = "Clerk";

    /** The shown entry; empty if it is not cached. */
    Optional<Copy> copy() {
        return Optional.ofNullable(copies.get(key));
    }

    /** What the shown entry holds. */
    Optional<DecodedValue> value() {
        return copy().flatMap(Copy::value);
    }

    /** A column of each, also of those that have not answered yet. */
    List<ExternalColumn> of(List<Environment> asked, ClerkAnswers answers) {
        return asked.stream()
                .map(it ->
                        answers.of(it.name())
                                .map(answer -> of(it, answer))
                                .orElseGet(() -> asking(it)))
                .toList();
    }

    private static ExternalColumn asking(Environment environment) {
        return new ExternalColumn(
                CLERK,
                new Section.Configured(environment),
                new Header(Optional.empty(), List.of("asking…")),
                new Content.Nothing());
    }

    private ExternalColumn of(Environment environment, ClerkAnswer answer) {
        Section section = new Section.Configured(environment);
        Optional<CacheKey> copy =
                copies.containsKey(key)
                        ? Optional.of(key)
                        : copies.keySet().stream()
                                .filter(it -> it.section().equals(section))
                                .findFirst();
        return new ExternalColumn(
                CLERK,
                section,
                header(answer, section, copy),
                EntryLayout.of(
                        copy.flatMap(it -> Optional.ofNullable(copies.get(it)))
                                .flatMap(Copy::value),
                        answer.known(),
                        everything));
    }

    /** The problem of the entry's own environment is shown above the columns, so not here. */
    private Header header(ClerkAnswer answer, Section section, Optional<CacheKey> copy) {
        String status = status(answer);
        Optional<String> problem = answer.problem();
        List<String> facts = new ArrayList<>();
        facts.add(
                Durations.elapsed(answer.latency())
                        + " · at "
                        + Timestamps.timeOfDay(answer.at(), zone));
        problem.filter(_ -> !key.section().equals(section)).ifPresent(facts::add);
        copy.filter(_ -> !answer.known().isEmpty())
                .map(it -> "compared with the copy under " + it.section().label())
                .ifPresent(facts::add);
        return new Header(
                Optional.of(new Status(tone(answer), status, problem.orElse(status))), facts);
    }

    private static Tone tone(ClerkAnswer answer) {
        return switch (answer.outcome()) {
            case Outcome.Found _ -> Tone.GOOD;
            case Outcome.NotFound _ -> Tone.WRONG;
            case Outcome.Unknown _ -> Tone.UNKNOWN;
        };
    }

    /** {@code found}, {@code not found}, {@code refused}, {@code unreachable}. */
    private static String status(ClerkAnswer answer) {
        return switch (answer.outcome()) {
            case Outcome.Found(List<ClerkUser> users) ->
                    users.size() == 1 ? "found" : "found, all " + Numbers.of(users.size());
            case Outcome.NotFound missing -> missing.label();
            case Outcome.Unknown(ClerkException reason) ->
                    switch (reason.reason()) {
                        case REFUSED -> "refused";
                        case REJECTED -> "not answered";
                        case RATE_LIMITED -> "rate limit reached";
                        case FAILING -> "failing";
                        case UNREACHABLE -> "unreachable";
                        case UNREADABLE -> "not readable";
                        case NOT_ASKED -> "not asked";
                        case CANCELLED -> "stopped";
                    };
        };
    }
}
