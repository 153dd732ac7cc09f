package dev.cachewarden.core.clerk.verdict;

import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Elsewhere;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that Clerk has said of an entry.
 *
 * @param answers at most one of an environment
 * @param awaited environments that were asked and have not answered yet
 * @param unasked environments whose secret key is known and that were not asked
 */
public record ClerkAnswers(List<ClerkAnswer> answers, List<String> awaited, List<String> unasked) {

    public static final ClerkAnswers NONE = new ClerkAnswers(List.of(), List.of(), List.of());

    public ClerkAnswers {
        answers = List.copyOf(answers);
        awaited = List.copyOf(awaited);
        unasked = List.copyOf(unasked);
    }

    /**
     * What was said so far.
     *
     * @param keyed environments whose secret key is known
     * @param asked those that were asked, in the order of the answers
     * @param said in any order
     */
    public static ClerkAnswers of(List<String> keyed, List<String> asked, List<ClerkAnswer> said) {
        List<ClerkAnswer> answers =
                asked.stream()
                        .flatMap(name -> said.stream().filter(it -> it.environment().equals(name)))
                        .toList();
        List<String> answered = answers.stream().map(ClerkAnswer::environment).toList();
        return new ClerkAnswers(
                answers,
                asked.stream().filter(name -> !answered.contains(name)).toList(),
                keyed.stream().filter(name -> !asked.contains(name)).toList());
    }

    public Optional<ClerkAnswer> of(String environment) {
        return answers.stream().filter(it -> it.environment().equals(environment)).findFirst();
    }

    /** Whether somebody was asked, and everyone who was has said something that counts. */
    boolean isAnswered() {
        return !answers.isEmpty()
                && awaited.isEmpty()
                && answers.stream().allMatch(ClerkAnswer::isProof);
    }

    /** What all but one environment say of a user. */
    Map<String, Elsewhere> elsewhere(String home, String user) {
        Map<String, Elsewhere> all = new LinkedHashMap<>();
        answers.forEach(it -> all.put(it.environment(), said(it, user)));
        awaited.forEach(it -> all.put(it, Elsewhere.AWAITED));
        unasked.forEach(it -> all.put(it, Elsewhere.NOT_ASKED));
        all.remove(home);
        return all;
    }

    private static Elsewhere said(ClerkAnswer answer, String user) {
        if (!answer.isProof()) {
            return Elsewhere.NOT_ANSWERED;
        }
        if (answer.knows(user)) {
            return Elsewhere.KNOWN;
        }
        return answer.lacks(user) ? Elsewhere.UNKNOWN : Elsewhere.NOT_ASKED;
    }
}
