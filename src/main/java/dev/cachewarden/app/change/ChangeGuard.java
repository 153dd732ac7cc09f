package dev.cachewarden.app.change;

import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.port.CacheReader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why something cannot be changed. */
final class ChangeGuard {

    private static final String READ_ONLY =
            "This connection is read-only. Open it for writing to change anything.";

    private static final String SNAPSHOT =
            "This is a snapshot, which cannot be changed. Open the cache itself to change"
                    + " anything.";

    private final CacheReader server;

    ChangeGuard(CacheReader server) {
        this.server = server;
    }

    /** What prevents every change, regardless of the intent. */
    Optional<String> whyNothingCan() {
        return whyNever().or(() -> server.state().hindrance());
    }

    /** As long as this connection lasts. */
    private Optional<String> whyNever() {
        if (server.snapshot().isPresent()) {
            return Optional.of(SNAPSHOT);
        }
        return server.facts().readOnly() ? Optional.of(READ_ONLY) : Optional.empty();
    }

    /** What prevents an intent, given how far it is confirmed. */
    Optional<String> whyNot(Intent intent, Confirmation confirmation) {
        return whyNothingCan()
                .or(intent::whyNothing)
                .or(() ->
                        missing(intent, confirmation).stream()
                                .findFirst()
                                .map(it ->
                                        "Type “" + Printable.ofText(it.name()) + "” to confirm."));
    }

    /**
     * As {@link #whyNot}, for an intent that is to be carried out. A lost connection is no reason
     * to refuse: the first command fails then, and its failure says whether it was sent.
     */
    void require(Intent intent, Confirmation confirmation) {
        whyNever()
                .or(() -> unconfirmed(intent, confirmation))
                .ifPresent(reason -> {
                    throw new ChangeRefusedException(intent, reason);
                });
    }

    private static Optional<String> unconfirmed(Intent intent, Confirmation confirmation) {
        List<Environment> missing = missing(intent, confirmation);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        missing.stream()
                                .map(environment -> Printable.ofText(environment.name()))
                                .collect(
                                        Collectors.joining(
                                                ", ",
                                                "Protected, and not confirmed by name: ",
                                                ".")));
    }

    private static List<Environment> missing(Intent intent, Confirmation confirmation) {
        return confirmation.missingFor(intent.protectedEnvironments());
    }

    /**
     * The last check before a key is sent.
     *
     * @throws IllegalArgumentException if the key is none of the intent's, or its environment was
     *     not confirmed
     */
    static void require(Intent intent, Confirmation confirmation, CacheKey key) {
        boolean isConfirmed =
                Intent.protecting(key)
                        .filter(it -> !confirmation.missingFor(List.of(it)).isEmpty())
                        .isEmpty();
        if (!isConfirmed || !intent.isAbout(key)) {
            throw new IllegalArgumentException(key + " is not part of: " + intent.action());
        }
    }
}
