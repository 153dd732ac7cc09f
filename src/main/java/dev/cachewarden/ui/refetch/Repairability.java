package dev.cachewarden.ui.refetch;

import dev.cachewarden.app.refetch.WriteBackRun;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.verdict.EntryVerdict;
import dev.cachewarden.core.key.CacheKey;

import java.util.Optional;

/** Whether the shown entry may be repaired by what Clerk says of its users. */
final class Repairability {

    private Repairability() {}

    /** Why it may not, a sentence; empty if it may. */
    static Optional<String> whyNot(RefetchModel model) {
        Optional<CacheKey> key = model.entries().selectedProperty().get();
        Optional<EntryVerdict> verdict = model.verdictProperty().get();
        Optional<ClerkAnswer> answer = verdict.flatMap(EntryVerdict::ownAnswer);
        Optional<String> anyChange = model.workspace().changes().whyNot();
        if (anyChange.isPresent()) {
            return anyChange;
        }
        if (model.own().isEmpty()) {
            return Optional.of(
                    "The entry has no environment whose instance could say what is right.");
        }
        if (key.isEmpty() || answer.isEmpty()) {
            return Optional.of("Clerk has not answered for the entry's environment yet.");
        }
        return WriteBackRun.whyNot(key.get(), answer.get())
                .or(() -> ofVerdict(verdict.orElseThrow(), answer.get()));
    }

    private static Optional<String> ofVerdict(EntryVerdict verdict, ClerkAnswer answer) {
        if (!answer.isKnown()) {
            return Optional.of("Clerk did not answer, so nothing is known of the user.");
        }
        if (!verdict.isCached()) {
            return Optional.of("There is no entry here to repair.");
        }
        return verdict.agreement() == EntryVerdict.Agreement.AGREES
                ? Optional.of("The entry says what Clerk says: there is nothing to repair.")
                : Optional.empty();
    }
}
