package dev.cachewarden.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.testing.SampleAudit;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

final class FindingsCsvTest {

    private static final String KEY = "clerk:username:ada";

    private static List<String> lines(Finding... findings) {
        return FindingsCsv.of(SampleAudit.report(SampleAudit.result(SampleAudit.LEGACY, findings)))
                .lines()
                .toList();
    }

    private static Finding saying(String fact) {
        return new Finding(
                SampleAudit.LEGACY,
                Severity.HIGH,
                List.of(SampleAudit.key(KEY)),
                Map.of(),
                Evidence.of(fact, "Nothing."),
                List.of(RepairOffer.of(RepairKind.DELETE, SampleAudit.key(KEY))),
                Optional.empty());
    }

    @Test
    void aFindingIsALineUnderTheNamesOfItsColumnsAndAllIsQuoted() {
        assertThat(lines(SampleAudit.leak()))
                .containsExactly(
                        "\"severity\",\"rule\",\"environment\",\"type\",\"key\",\"other keys\","
                                + "\"evidence\",\"meaning\",\"ends at\",\"repairs\"",
                        "\"critical\",\"FOREIGN_INSTANCE\",\"production\",\"id\",\""
                                + SampleAudit.LEAKED
                                + "\",\"\",\"This is cached under production\",\"Write to ••••••••"
                                + " for more.\",\"2026-11-22T14:03:12Z\",\"delete\"");
    }

    @Test
    void quotesAreDoubledAndLinesStayLines() {
        List<String> lines = lines(saying("It says \"a\",\r\nb"));

        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).contains(",\"It says \"\"a\"\",\\x0d\\x0ab\",");
    }

    @Test
    void noCellIsTakenForAFormula() {
        for (String start : List.of("=", "+", "-", "@")) {
            assertThat(lines(saying(start + "1")).getLast()).contains(",\"'" + start + "1\",");
        }
    }

    @Test
    void linesEndAsTheFormatSays() {
        assertThat(FindingsCsv.of(SampleAudit.report())).endsWith("\"repairs\"\r\n");
    }
}
