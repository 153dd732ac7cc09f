package dev.cachewarden.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.testing.SampleAudit;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

final class FindingsTableTest {

    private static final String KEY = "clerk:username:a.b@example.com";

    private static List<List<String>> rows(Finding... findings) {
        return FindingsTable.rows(
                SampleAudit.report(SampleAudit.result(SampleAudit.LEGACY, findings)));
    }

    private static Finding saying(String fact) {
        return new Finding(
                SampleAudit.LEGACY,
                Severity.HIGH,
                List.of(SampleAudit.key(KEY), SampleAudit.key("clerk:session:secret")),
                java.util.Map.of(),
                Evidence.of(fact, "Nothing."),
                List.of(
                        RepairOffer.of(RepairKind.DELETE, SampleAudit.key(KEY)),
                        RepairOffer.refused(RepairKind.MOVE, SampleAudit.key(KEY), "No.")),
                Optional.empty());
    }

    @Test
    void aFindingIsARowUnderTheNamesOfItsColumns() {
        assertThat(rows(SampleAudit.leak()))
                .containsExactly(
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
                                "repairs"),
                        List.of(
                                "critical",
                                "FOREIGN_INSTANCE",
                                "production",
                                "id",
                                SampleAudit.LEAKED,
                                "",
                                "This is cached under production",
                                "Write to •••••••• for more.",
                                "2026-11-22T14:03:12Z",
                                "delete"));
    }

    @Test
    void addressesAndSessionsDoNotLeaveTheProgram() {
        assertThat(String.join(",", rows(saying("It holds c.d@example.com")).getLast()))
                .doesNotContain("@", "secret")
                .contains("clerk:username:••••••••");
    }

    @Test
    void aRepairThatIsRefusedIsNotListed() {
        assertThat(rows(saying("It is")).getLast()).endsWith("delete");
    }

    @Test
    void aCellIsOneLine() {
        assertThat(rows(saying("It says \"a\"\r\nb")).getLast())
                .contains("It says \"a\"\\x0d\\x0ab");
    }

    @Test
    void noCellIsTakenForAFormula() {
        for (String start : List.of("=", "+", "-", "@")) {
            assertThat(rows(saying(start + "1")).getLast()).contains("'" + start + "1");
        }
    }
}
