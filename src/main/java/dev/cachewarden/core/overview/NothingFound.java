package dev.cachewarden.core.overview;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.RefusedKeys;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.rule.Rules;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Numbers;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Why an audit that found nothing in a section proves nothing of it. */
final class NothingFound {

    private final Section section;
    private final AuditReport report;

    private NothingFound(Section section, AuditReport report) {
        this.section = section;
        this.report = report;
    }

    /** The first reason, a clause; empty if there is none. */
    static Optional<String> doubt(Section section, AuditReport report, boolean isOutdated) {
        NothingFound nothing = new NothingFound(section, report);
        return Stream.<Supplier<Optional<String>>>of(
                        () -> when(isOutdated, "changed since"),
                        () -> when(!report.complete(), "not checked to the end"),
                        nothing::refused,
                        () -> when(nothing.isNobody(), "nothing was there"),
                        () -> when(report.scope().depth() == Depth.KEYS, "values not read"),
                        nothing::off,
                        nothing::muted,
                        () -> when(!report.keepsAll(), "not all findings are listed"),
                        nothing::tooLong,
                        nothing::unproven)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> when(boolean applies, String why) {
        return applies ? Optional.of(why) : Optional.empty();
    }

    private Optional<String> refused() {
        return report.coverage().refused().stream()
                .filter(it -> it.section().equals(section))
                .map(RefusedKeys::refused)
                .map(keys -> Numbers.of(keys, "key") + " not readable")
                .findFirst();
    }

    private boolean isNobody() {
        return LastCheck.of(section, report).filter(it -> it.read() > 0).isEmpty();
    }

    /** Rules that an audit of this depth would run, and that did not. */
    private Optional<String> off() {
        long off =
                Rules.all().stream()
                        .filter(rule -> rule.reads().isWithin(report.scope().depth()))
                        .filter(rule -> report.result(rule.id()).isEmpty())
                        .count();
        return when(
                off > 0,
                Numbers.of(off, "rule") + " " + Numbers.agreeing(off, "is", "are") + " off");
    }

    /** Of the whole cache: where a muted finding is was not kept. */
    private Optional<String> muted() {
        long muted = report.results().stream().mapToLong(RuleResult::muted).sum();
        return when(muted > 0, Numbers.of(muted) + " muted in the cache");
    }

    private Optional<String> tooLong() {
        long values = report.coverage().tooLong();
        return when(values > 0, Numbers.of(values, "value") + " of the cache too long to read");
    }

    private Optional<String> unproven() {
        return switch (Origins.of(section, Optional.of(report))) {
            case Origins.Unknown(String why) -> when(section instanceof Section.Configured, why);
            case Origins.Shares shares when shares.notProven() > 0 ->
                    Optional.of(Numbers.of(shares.notProven()) + " not proven");
            case Origins.Shares shares ->
                    when(
                            shares.nameless() > 0,
                            Numbers.entries(shares.nameless()) + " of an unknown user");
        };
    }
}
