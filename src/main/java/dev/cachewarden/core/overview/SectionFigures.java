package dev.cachewarden.core.overview;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.TimesLeft;
import dev.cachewarden.core.key.Section;

import java.util.Optional;

/**
 * What is known of a section beyond its counts of keys.
 *
 * @param times empty while times to live were not read
 * @param check the last one; empty if there was none
 */
public record SectionFigures(
        Section section,
        FindingsFigure findings,
        Origins origins,
        Optional<TimesLeft> times,
        Optional<LastCheck> check) {

    /**
     * By the last audit, if there was one.
     *
     * @param isOutdated whether something was changed since that only another audit can judge
     */
    public static SectionFigures of(
            Section section, Optional<AuditReport> report, boolean isOutdated) {
        return new SectionFigures(
                section,
                FindingsFigure.of(section, report, isOutdated),
                Origins.of(section, report),
                report.flatMap(it -> LastCheck.times(section, it)).filter(it -> it.known() > 0),
                report.flatMap(it -> LastCheck.of(section, it)));
    }
}
