package dev.cachewarden.ui.refetch;

import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.refetch.RefetchWords.Mood;
import dev.cachewarden.ui.verify.VerifyModel;

import javafx.beans.property.ReadOnlyProperty;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts what Clerk's answers prove of the shown entry among the findings of the last audit, and
 * takes away what they disprove, by verifying that entry. On the FX thread.
 */
final class RefetchFindings {

    private final RefetchModel refetch;
    private final VerifyModel verify;
    private final List<Subscription> following = new ArrayList<>();
    private List<ClerkAnswer> proven = List.of();

    RefetchFindings(RefetchModel refetch, VerifyModel verify) {
        this.refetch = refetch;
        this.verify = verify;
        // What an audit under way brings comes with its report, and must not be overtaken.
        List.<ReadOnlyProperty<?>>of(refetch.answersProperty(), verify.audit().reportProperty())
                .forEach(it -> following.add(it.subscribe(this::prove)));
    }

    void close() {
        following.forEach(Subscription::unsubscribe);
    }

    private void prove() {
        List<ClerkAnswer> answers =
                refetch.answersProperty().get().stream()
                        .flatMap(it -> it.column().answer().stream())
                        .toList();
        if (!answers.equals(proven) && isSettled() && !verify.audit().runningProperty().get()) {
            Optional<CacheKey> key = cachedHere();
            if (key.isPresent() && verify.canProve() && isAtOdds(key.get())) {
                proven = answers;
                verify.prove(key.get(), refetch.own().orElseThrow());
            }
        }
    }

    private boolean isSettled() {
        return refetch.answersProperty().get().stream().noneMatch(it -> it.column().isAsking())
                && refetch.ownAnswer()
                        .filter(it -> it.column().isKnown())
                        .flatMap(it -> it.column().answer())
                        .filter(it -> it.contradiction().isEmpty())
                        .isPresent();
    }

    /** The shown entry, if it is what the environment's answer was compared with. */
    private Optional<CacheKey> cachedHere() {
        Optional<CacheKey> shown = refetch.entries().selectedProperty().get();
        return refetch.ownAnswer()
                .flatMap(RefetchAssessment::besides)
                .filter(it -> shown.equals(Optional.of(it)));
    }

    /** Whether the findings say something else than the answers. */
    private boolean isAtOdds(CacheKey key) {
        Mood mood =
                RefetchWords.conclusion(refetch.answersProperty().get(), refetch.own(), true)
                        .mood();
        boolean isWrong = mood == Mood.WRONG || mood == Mood.DIFFERS;
        boolean isFound =
                verify.audit().marksProperty().get().of(key).stream()
                        .anyMatch(finding -> finding.rule().reads() == Reads.CLERK);
        return isWrong != isFound;
    }
}
