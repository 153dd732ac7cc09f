package dev.cachewarden.ui.audit;

import dev.cachewarden.app.audit.ChangesSince;
import dev.cachewarden.app.browse.KnownKeys.Missed;
import dev.cachewarden.core.text.Timestamps;

import java.time.Instant;
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
 * @param since what others have done to entries since
 * @param audited when the audit of the report began; empty without a report
 */
public record AuditDoubts(
        boolean outdated,
        Optional<Missed> missed,
        String keys,
        ChangesSince since,
        Optional<Instant> audited) {

    static final AuditDoubts NONE =
            new AuditDoubts(
                    false, Optional.empty(), "", new ChangesSince.Unknown(), Optional.empty());

    public boolean isNone() {
        return !outdated && missed.isEmpty() && keys.isEmpty() && !since.isUnchecked();
    }

    /** A sentence each; empty if there is none. */
    public String words(ZoneId zone) {
        return Stream.of(
                        since.isUnchecked() ? seen(zone) + " Check again." : wordsIfOutdated(),
                        missed.map(it -> words(it, zone)).orElse(""),
                        keys)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /**
     * What others have done to entries where that casts no doubt on the report, a sentence: entries
     * have gone. Empty if there is nothing of that kind.
     */
    public String note(ZoneId zone) {
        return since.isUnchecked() ? "" : seen(zone);
    }

    private String seen(ZoneId zone) {
        return audited.map(at -> since.words(Timestamps.timeOfDay(at, zone))).orElse("");
    }

    private String wordsIfOutdated() {
        if (!outdated) {
            return "";
        }
        return "From before the last change: check again."
                + (since instanceof ChangesSince.Unknown
                        ? " How many entries were changed since is not known."
                        : "");
    }

    private static String words(Missed missed, ZoneId zone) {
        return "The check at "
                + Timestamps.timeOfDay(missed.at(), zone)
                + missed.why().map(why -> " failed: " + why).orElse(" was cancelled.");
    }
}
