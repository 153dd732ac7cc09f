package dev.cachewarden.core.checklist;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.text.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The questions of an incident report about a shared cache, each with its answer.
 *
 * @param outdated why another reading may answer otherwise by now, a sentence; empty if it is not
 *     known that one would
 * @param later what was changed since that takes nothing from the answers, a sentence; empty if
 *     nothing of that kind was seen
 */
public record Checklist(List<Answer> answers, String outdated, String later) {

    public Checklist {
        answers = List.copyOf(answers);
    }

    /** Answers of the latest reading. */
    public Checklist(List<Answer> answers) {
        this(answers, "", "");
    }

    /** The same answers, and why they may be others by now. */
    public Checklist outdatedBecause(String why) {
        return new Checklist(answers, why, later);
    }

    /** The same answers, and what was changed since that takes nothing from them. */
    public Checklist withLater(String words) {
        return new Checklist(answers, outdated, words);
    }

    /**
     * Answers every question. One passes only if every entry it speaks of was proven.
     *
     * @param lastFlush the report of the last flush, if any is kept
     */
    public static Checklist of(
            AuditReport report, CacheLayout layout, Optional<FlushReport> lastFlush) {
        OwnUsers ownUsers = new OwnUsers(report);
        RuleQuestions byRules = new RuleQuestions(report);
        List<Answer> answers = new ArrayList<>();
        layout.environments().forEach(it -> answers.add(ownUsers.only(it)));
        layout.environments().stream()
                .filter(it -> it.isProtected())
                .forEach(it -> answers.add(ownUsers.noTestUsers(it)));
        answers.add(byRules.lookUps());
        answers.add(byRules.copies());
        answers.add(new Invalidation(report, layout).answer(lastFlush));
        answers.add(byRules.usersPresent());
        answers.add(byRules.environmentsInKeys());
        answers.add(byRules.environmentsKnown());
        answers.add(byRules.expiry());
        return new Checklist(answers);
    }

    /**
     * Why nobody can sign that the cache is clean, a sentence each; empty only if every question
     * passes and rests on the latest reading.
     */
    public List<String> obstacles() {
        List<String> obstacles = new ArrayList<>();
        if (!outdated.isEmpty()) {
            obstacles.add(outdated);
        }
        if (answers.isEmpty()) {
            obstacles.add("No question was answered.");
        }
        obstacle(Verdict.FAIL, "fails", "fail").ifPresent(obstacles::add);
        obstacle(Verdict.NOT_PROVEN, "is not proven", "are not proven").ifPresent(obstacles::add);
        return obstacles;
    }

    private Optional<String> obstacle(Verdict verdict, String one, String several) {
        long count = count(verdict);
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        Numbers.of(count, "question")
                                + " "
                                + Numbers.agreeing(count, one, several)
                                + ".");
    }

    public long count(Verdict verdict) {
        return answers.stream().filter(answer -> answer.verdict() == verdict).count();
    }
}
