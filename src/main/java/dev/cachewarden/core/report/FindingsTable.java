package dev.cachewarden.core.report;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.core.value.Masking;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings as the cells of a table, one finding a row, that a spreadsheet shows as they are.
 * Private fields are masked and secret identifiers cut.
 */
public final class FindingsTable {

    private static final List<String> COLUMNS =
            List.of(
                    "severity",
                    "rule",
                    "environment",
                    "type",
                    "key",
                    "other keys",
                    "evidence",
                    "meaning",
                    "ends at",
                    "repairs");

    private FindingsTable() {}

    /** A header row, then one row a finding. All rows have the same number of cells. */
    public static List<List<String>> rows(AuditReport report) {
        return Stream.concat(
                        Stream.of(COLUMNS), report.findings().stream().map(FindingsTable::cells))
                .map(row -> row.stream().map(FindingsTable::cell).toList())
                .toList();
    }

    private static List<String> cells(Finding finding) {
        return List.of(
                finding.severity().label(),
                finding.rule().name(),
                finding.section().label(),
                finding.subject().type().label(),
                finding.subject().toString(),
                finding.keys().stream()
                        .skip(1)
                        .map(CacheKey::toString)
                        .collect(Collectors.joining(" ")),
                Shortened.words(Masking.text(finding.evidence().fact())),
                Shortened.words(Masking.text(finding.evidence().meaning())),
                finding.endsAt().map(Instant::toString).orElse(""),
                finding.repairs().stream()
                        .filter(RepairOffer::isPossible)
                        .map(RepairOffer::kind)
                        .map(RepairKind::label)
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }

    /** On one line; an apostrophe keeps a spreadsheet from taking a key for a formula. */
    static String cell(String text) {
        return plain(Masking.text(text));
    }

    /** As {@link #cell}, where what is private was masked before or was asked for. */
    public static String plain(String text) {
        String shown = Printable.ofSentence(text);
        boolean isFormula = !shown.isEmpty() && "=+-@".indexOf(shown.charAt(0)) >= 0;
        return isFormula ? "'" + shown : shown;
    }
}
