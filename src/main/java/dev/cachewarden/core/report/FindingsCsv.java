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

/** Findings as comma-separated values (RFC 4180), one a line, for a spreadsheet. */
public final class FindingsCsv {

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

    private FindingsCsv() {}

    public static String of(AuditReport report) {
        StringBuilder out = new StringBuilder(line(COLUMNS));
        report.findings().forEach(finding -> out.append(line(cells(finding))));
        return out.toString();
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

    private static String line(List<String> cells) {
        return cells.stream().map(FindingsCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Quoted always; an apostrophe keeps a spreadsheet from taking a key for a formula. */
    static String cell(String text) {
        String shown = Printable.ofSentence(Masking.text(text));
        boolean isFormula = !shown.isEmpty() && "=+-@".indexOf(shown.charAt(0)) >= 0;
        return "\"" + (isFormula ? "'" : "") + shown.replace("\"", "\"\"") + "\"";
    }
}
