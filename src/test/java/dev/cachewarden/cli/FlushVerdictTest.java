package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.connection.Login;
import dev.cachewarden.core.flush.FlushCounts;
import dev.cachewarden.core.flush.FlushExecution;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushReportWords;
import dev.cachewarden.core.flush.FlushStatus;
import dev.cachewarden.core.flush.FlushSubject;
import dev.cachewarden.core.flush.FlushVerification;
import dev.cachewarden.core.json.JsonText;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For every outcome of a flush, exit code, JSON and words agree. */
final class FlushVerdictTest {

    @Property
    void theExitCodeIsZeroExactlyWhereTheReportSaysProven(
            @ForAll FlushStatus status,
            @ForAll @LongRange(max = 2) long deleted,
            @ForAll @LongRange(max = 2) long refused,
            @ForAll @LongRange(max = 2) long inDoubt,
            @ForAll @LongRange(max = 1) long survivors,
            @ForAll @LongRange(max = 1) long undated,
            @ForAll boolean checked) {
        FlushReport report =
                new FlushReport(
                        new FlushSubject("127.0.0.1:6379", "development", "clerk:development:*"),
                        new FlushExecution(
                                status,
                                Instant.EPOCH,
                                Duration.ofSeconds(1),
                                Optional.of("Something happened.")),
                        new FlushCounts(
                                deleted + refused + inDoubt,
                                deleted,
                                0,
                                inDoubt,
                                refused == 0 ? Map.of() : Map.of("Refused.", refused)),
                        List.of(),
                        checked
                                ? Optional.of(new FlushVerification(1, survivors, undated))
                                : Optional.empty(),
                        "report");

        boolean isZero = ExitCode.of(report.outcome()) == ExitCode.DONE;

        String json = JsonText.of(new FlushReportText(report, new Login("alice", "--url")).json());
        assertThat(json).contains("\"user\": \"alice\"", "\"source\": \"--url\"");
        assertThat(json.contains("\"proven\": true")).isEqualTo(isZero);
        assertThat(json.contains("\"outcome\": \"done\"")).isEqualTo(isZero);
        assertThat(isZero)
                .isEqualTo(
                        status == FlushStatus.COMPLETE
                                && refused + inDoubt + survivors + undated == 0
                                && checked);
        if (deleted > 0) {
            assertThat(FlushReportWords.text(report))
                    .doesNotContain("Nothing was", "Nothing to delete");
        }
    }
}
