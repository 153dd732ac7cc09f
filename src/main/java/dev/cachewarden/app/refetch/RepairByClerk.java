package dev.cachewarden.app.refetch;

import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.verdict.EntryVerdict;

import java.util.Optional;

/** Whether an entry may be deleted or written back by what Clerk says of its users. */
public final class RepairByClerk {

    private RepairByClerk() {}

    /** Why it may not, a sentence; empty if Clerk's answer shows that the entry is not right. */
    public static Optional<String> whyNot(EntryVerdict verdict) {
        if (verdict.own().isEmpty()) {
            return Optional.of(
                    "The entry has no environment whose instance could say what is right.");
        }
        return verdict.ownAnswer()
                .map(answer -> whyNot(verdict, answer))
                .orElseGet(() ->
                        Optional.of("Clerk has not answered for the entry's environment yet."));
    }

    private static Optional<String> whyNot(EntryVerdict verdict, ClerkAnswer answer) {
        return WriteBackRun.whyNot(verdict.key(), answer).or(() -> ofVerdict(verdict, answer));
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
