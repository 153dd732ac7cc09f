package dev.cachewarden.ui.audit;

import dev.cachewarden.app.browse.KnownKeys.Missed;
import dev.cachewarden.core.text.Timestamps;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why the last report may be out of date.
 *
 * @param outdated whether keys were read again, or rules changed, since it was made
 * @param missed a later audit that did not come to its end
 * @param keys from when the keys are that are known, a sentence; empty while they are current
 */
public record AuditDoubts(boolean outdated, Optional<Missed> missed, String keys) {

    static final AuditDoubts NONE = new AuditDoubts(false, Optional.empty(), "");

    public boolean isNone() {
        return equals(NONE);
    }

    /** A sentence each; empty if there is none. */
    public String words(ZoneId zone) {
        return Stream.of(
                        outdated ? "From before the last change: check again." : "",
                        missed.map(it -> words(it, zone)).orElse(""),
                        keys)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String words(Missed missed, ZoneId zone) {
        return "The check at "
                + Timestamps.timeOfDay(missed.at(), zone)
                + missed.why().map(why -> " failed: " + why).orElse(" was cancelled.");
    }
}
