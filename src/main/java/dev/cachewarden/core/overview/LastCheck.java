package dev.cachewarden.core.overview;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.TimesLeft;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What was read of a section when it was checked last.
 *
 * @param read entries that were there at the end and could be read
 * @param keys names that the check began with
 * @param isWhole whether the check came to its end
 */
public record LastCheck(Instant at, Depth depth, long read, long keys, boolean isWhole) {

    /** Empty if the section was not looked at. */
    static Optional<LastCheck> of(Section section, AuditReport report) {
        return times(section, report)
                .map(it ->
                        new LastCheck(
                                report.startedAt(),
                                report.scope().depth(),
                                it.known(),
                                it.keys(),
                                report.complete()));
    }

    static Optional<TimesLeft> times(Section section, AuditReport report) {
        return report.times().stream().filter(it -> it.section().equals(section)).findFirst();
    }

    /** {@code Checked 14:00:02: 1,204 of 1,206 entries read}. */
    public String words(ZoneId zone) {
        String what = depth == Depth.VALUES ? "" : ", names and times only";
        return "Checked "
                + Timestamps.timeOfDay(at, zone)
                + (isWhole ? ": " : ", not to the end: ")
                + (keys == 0
                        ? "no entry was there"
                        : Numbers.of(read) + " of " + Numbers.entries(keys) + " read" + what);
    }
}
