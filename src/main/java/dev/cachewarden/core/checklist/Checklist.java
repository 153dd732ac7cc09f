package dev.cachewarden.core.checklist;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.flush.FlushReport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The questions of an incident report about a shared cache, each with its answer. */
public record Checklist(List<Answer> answers) {

    public Checklist {
        answers = List.copyOf(answers);
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
        answers.add(new Invalidation(report).answer(lastFlush));
        answers.add(byRules.usersPresent());
        answers.add(byRules.environmentsInKeys());
        answers.add(byRules.environmentsKnown());
        answers.add(byRules.expiry());
        return new Checklist(answers);
    }

    public long count(Verdict verdict) {
        return answers.stream().filter(answer -> answer.verdict() == verdict).count();
    }
}
