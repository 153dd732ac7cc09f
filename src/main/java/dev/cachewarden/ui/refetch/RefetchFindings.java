package dev.cachewarden.ui.refetch;

import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.verdict.EntryVerdict;
import dev.cachewarden.core.clerk.verdict.EntryVerdict.Agreement;
import dev.cachewarden.ui.verify.VerifyModel;

import javafx.beans.property.ReadOnlyProperty;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts what Clerk's answers prove of the shown entry among the findings of the last audit, and
 * takes away what they disprove. Nothing is asked again. On the FX thread.
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
        List.<ReadOnlyProperty<?>>of(refetch.verdictProperty(), verify.audit().reportProperty())
                .forEach(it -> following.add(it.subscribe(this::prove)));
    }

    void close() {
        following.forEach(Subscription::unsubscribe);
    }

    private void prove() {
        Optional<EntryVerdict> verdict = refetch.verdictProperty().get();
        if (verdict.filter(this::isToBeProven).isPresent()) {
            proven = verdict.get().clerk().answers();
            verify.prove(verdict.get().key(), verdict.get().own().orElseThrow(), refetch.said());
        }
    }

    private boolean isToBeProven(EntryVerdict verdict) {
        return verdict.isProof()
                && !verdict.clerk().answers().equals(proven)
                && !verify.audit().runningProperty().get()
                && verify.canProve()
                && isAtOdds(verdict);
    }

    /** Whether the findings say something else than the answers. */
    private boolean isAtOdds(EntryVerdict verdict) {
        boolean isWrong = verdict.agreement() != Agreement.AGREES;
        boolean isFound =
                verify.audit().marksProperty().get().of(verdict.key()).stream()
                        .anyMatch(finding -> finding.rule().reads() == Reads.CLERK);
        return isWrong != isFound;
    }
}
