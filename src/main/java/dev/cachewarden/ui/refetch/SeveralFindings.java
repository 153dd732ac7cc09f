package dev.cachewarden.ui.refetch;

import dev.cachewarden.app.refetch.several.RefetchedEntries;
import dev.cachewarden.app.refetch.several.RefetchedEntry;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.verify.VerifyModel;

import javafx.beans.property.ReadOnlyProperty;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As {@link RefetchFindings}, of several entries: one verification of those that the findings say
 * something else of than Clerk's answers. On the FX thread.
 */
public final class SeveralFindings {

    private final SeveralRefetchModel several;
    private final VerifyModel verify;
    private final List<Subscription> following = new ArrayList<>();
    private boolean isProven;

    public SeveralFindings(SeveralRefetchModel several, VerifyModel verify) {
        this.several = several;
        this.verify = verify;
        // What an audit under way brings comes with its report, and must not be overtaken.
        List.<ReadOnlyProperty<?>>of(several.answeredProperty(), verify.audit().reportProperty())
                .forEach(it -> following.add(it.subscribe(this::prove)));
    }

    public void close() {
        following.forEach(Subscription::unsubscribe);
    }

    private void prove() {
        Optional<RefetchedEntries> answered = several.answeredProperty().get();
        if (isProven
                || answered.isEmpty()
                || verify.audit().runningProperty().get()
                || !verify.canProve()) {
            return;
        }
        isProven = true;
        List<CacheKey> atOdds =
                answered.get().entries().stream()
                        .filter(this::isAtOdds)
                        .map(RefetchedEntry::key)
                        .toList();
        verify.prove(atOdds, answered.get().said());
    }

    private boolean isAtOdds(RefetchedEntry entry) {
        boolean isFound =
                verify.audit().marksProperty().get().of(entry.key()).stream()
                        .anyMatch(finding -> finding.rule().reads() == Reads.CLERK);
        return switch (entry.standing()) {
            case NOT_AT_CLERK, WRONG, DIFFERS -> !isFound;
            case SAME -> isFound;
            case NOT_KNOWN, NOT_CACHED -> false;
        };
    }
}
