package dev.cachewarden.ui.refetch;

import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkAnswer.Outcome;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.text.Lists;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.core.value.UserView;
import dev.cachewarden.ui.support.Texts;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What Clerk's answers mean, in sentences. Private fields are masked. */
final class RefetchWords {

    private RefetchWords() {}

    /** How sure and how bad it is. */
    enum Mood {
        WAITING,
        GOOD,
        DIFFERS,
        WRONG,
        UNKNOWN
    }

    /**
     * What all answers come to.
     *
     * @param sentence one or more
     */
    record Conclusion(Mood mood, String sentence) {}

    /** {@code found}, {@code not found}, {@code refused}, {@code unreachable}. */
    static String status(ClerkAnswer answer) {
        return switch (answer.outcome()) {
            case Outcome.Found(List<ClerkUser> users) ->
                    users.size() == 1 ? "found" : "found, all " + Texts.number(users.size());
            case Outcome.NotFound(List<ClerkUser> users, List<String> missing) ->
                    users.isEmpty()
                            ? "not found"
                            : Texts.number(missing.size())
                                    + " of "
                                    + Texts.number(users.size() + missing.size())
                                    + " not found";
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

    /** {@code 31 ms · at 14:00:02}. */
    static String times(ClerkAnswer answer, ZoneId zone) {
        return Texts.elapsed(answer.latency()) + " · at " + Texts.timeOfDay(answer.at(), zone);
    }

    /** Why there is no answer, a sentence; empty if there is one. */
    static Optional<String> problem(ClerkAnswer answer) {
        return answer.outcome() instanceof Outcome.Unknown(ClerkException reason)
                ? Optional.ofNullable(reason.getMessage())
                : Optional.empty();
    }

    /**
     * What the answers come to for the shown entry.
     *
     * @param own the entry's environment; empty if it has none
     * @param allAsked whether there is no other environment with a key to ask
     */
    static Conclusion conclusion(
            List<RefetchAssessment> answers, Optional<Environment> own, boolean allAsked) {
        Optional<RefetchAssessment> first =
                answers.stream()
                        .filter(it -> own.equals(Optional.of(it.column().environment())))
                        .findFirst();
        if (first.isPresent()) {
            return ofOwn(first.get(), answers, allAsked);
        }
        if (answers.stream().anyMatch(it -> it.column().isAsking())) {
            return new Conclusion(Mood.WAITING, "Asking Clerk…");
        }
        List<String> homes = homes(answers);
        if (homes.isEmpty()) {
            return answers.stream().allMatch(it -> it.column().isKnown())
                    ? new Conclusion(Mood.WRONG, "No instance that was asked knows this user.")
                    : new Conclusion(Mood.UNKNOWN, "Not every instance answered.");
        }
        return new Conclusion(Mood.DIFFERS, "The user lives in " + Lists.and(homes) + ".");
    }

    private static Conclusion ofOwn(
            RefetchAssessment own, List<RefetchAssessment> answers, boolean allAsked) {
        String name = name(own);
        if (own.column().isAsking()) {
            return new Conclusion(Mood.WAITING, "Asking Clerk about " + name + "…");
        }
        ClerkAnswer answer = own.column().answer().orElseThrow();
        if (answer.contradiction().isPresent()) {
            return new Conclusion(
                    Mood.UNKNOWN,
                    answer.contradiction().get()
                            + " What Clerk answers to it proves nothing of "
                            + name
                            + ", and nothing is repaired by it.");
        }
        if (!own.column().isKnown()) {
            return new Conclusion(Mood.UNKNOWN, problem(answer).orElse("Clerk did not answer."));
        }
        if (!own.column().missing().isEmpty()) {
            return missing(own, answers, allAsked);
        }
        return found(own, name);
    }

    private static Conclusion missing(
            RefetchAssessment own, List<RefetchAssessment> answers, boolean allAsked) {
        String name = name(own);
        List<String> lost = own.column().missing();
        String who =
                own.column().answer().orElseThrow().users().isEmpty()
                        ? "this user"
                        : Texts.counted(lost.size(), "user") + " of this entry";
        List<RefetchAssessment> others = answers.stream().filter(it -> !it.equals(own)).toList();
        if (others.stream().anyMatch(it -> it.column().isAsking())) {
            return new Conclusion(
                    Mood.WAITING,
                    "Clerk does not know " + who + " in " + name + "; asking the others…");
        }
        List<String> homes = homes(others);
        if (!homes.isEmpty()) {
            return new Conclusion(
                    Mood.WRONG,
                    "User lives in another environment: Clerk does not know "
                            + who
                            + " in "
                            + name
                            + ", but does in "
                            + Lists.and(homes)
                            + ". "
                            + where(own));
        }
        boolean everyoneSaidNo = allAsked && others.stream().allMatch(it -> it.column().isKnown());
        if (everyoneSaidNo && !others.isEmpty()) {
            return new Conclusion(
                    Mood.WRONG,
                    "User no longer exists: no instance knows "
                            + who
                            + " (Clerk was asked for "
                            + Lists.and(answers.stream().map(RefetchWords::name).toList())
                            + "). "
                            + where(own));
        }
        return new Conclusion(
                Mood.WRONG,
                "Clerk does not know "
                        + who
                        + " in "
                        + name
                        + ". "
                        + (allAsked
                                ? "Whether another environment does is not known."
                                : "Ask all environments to see whether another one does."));
    }

    private static String where(RefetchAssessment own) {
        return own.besides().isPresent()
                ? "Deleting the entry is the right repair."
                : "Nothing is cached here.";
    }

    private static Conclusion found(RefetchAssessment own, String name) {
        if (own.besides().isEmpty()) {
            return new Conclusion(
                    Mood.GOOD, "Clerk knows this user in " + name + "; nothing is cached here.");
        }
        if (own.another().isPresent()) {
            return new Conclusion(
                    Mood.WRONG,
                    "The username now belongs to another user: "
                            + Masking.text(who(own.another().get()))
                            + ".");
        }
        if (own.denied()) {
            return new Conclusion(
                    Mood.WRONG, "The entry says that there is no such user, and Clerk knows one.");
        }
        return own.lasting().isEmpty()
                ? new Conclusion(Mood.GOOD, "The entry says what Clerk says in " + name + ".")
                : new Conclusion(
                        Mood.DIFFERS, "The entry differs from what Clerk says in " + name + ":");
    }

    private static String who(ClerkUser user) {
        return new UserView(user.json()).name().map(it -> it + ", ").orElse("") + user.id();
    }

    private static List<String> homes(List<RefetchAssessment> answers) {
        return answers.stream()
                .filter(
                        it ->
                                it.column()
                                        .answer()
                                        .filter(answer -> !answer.users().isEmpty())
                                        .filter(answer -> answer.contradiction().isEmpty())
                                        .isPresent())
                .map(RefetchWords::name)
                .toList();
    }

    private static String name(RefetchAssessment answer) {
        return Printable.ofText(answer.column().environment().name());
    }
}
