package dev.cachewarden.ui.ttl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.support.BackgroundTasks;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Nothing is called ended that was not read again, and all views have one reading. */
final class EntryTimesTest {

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final MemoryCache server = new MemoryCache();
    private final Workspace workspace = server.workspace();
    private final EntryTimes times = new EntryTimes(tasks, () -> Optional.of(workspace));
    private final Instant audited = server.clock().now();
    private final Finding finding = finding(Optional.of(audited.plusSeconds(300)));

    private static Finding finding(Optional<Instant> endsAt) {
        Finding leak = SampleAudit.leak();
        return new Finding(
                leak.rule(),
                leak.severity(),
                leak.keys(),
                leak.seen(),
                leak.evidence(),
                leak.repairs(),
                endsAt);
    }

    private void cached(Duration left) {
        server.put(finding.subject().bytes().toString(), "{}", left);
    }

    private Expected expected() {
        return times.expected(finding, audited);
    }

    private Optional<String> words() {
        return expected().waiting(server.clock().now());
    }

    @Test
    void whatTheAuditReadHoldsUntilItsEnd() {
        assertThat(expected()).isEqualTo(new Expected.Ends(audited.plusSeconds(300)));
        server.pass(Duration.ofSeconds(15));
        assertThat(words()).contains("or wait: expires in 4:45");
        times.readDue(List.of(finding), audited);
        assertThat(times.of(finding.subject())).isEmpty();
    }

    @Test
    void whatTheAppRenewedRunsOnEverywhere() {
        server.pass(Duration.ofMinutes(5));
        cached(Duration.ofSeconds(285));
        assertThat(words()).contains("should have expired: reading it again");

        times.readDue(List.of(finding), audited);

        assertThat(words()).contains("or wait: expires in 4:45");
    }

    @Test
    void whatIsGoneIsCalledSoOnlyAfterItWasRead() {
        server.pass(Duration.ofSeconds(301));
        assertThat(expected()).isEqualTo(new Expected.Due());

        times.readDue(List.of(finding), audited);

        assertThat(expected()).isEqualTo(new Expected.Gone());
    }

    @Test
    void whatAColumnReadIsWhatAFindingSays() {
        times.learn(finding.subject(), Ttl.ofPttl(100_000, server.clock().nanos()));
        assertThat(words()).contains("or wait: expires in 1:40");

        times.learn(finding.subject(), new Ttl.None());
        assertThat(words()).contains("waiting does not help: it never expires");
    }

    @Test
    void anAuditThatBeganLaterIsNewerThanWhatWasReadBefore() {
        times.learn(finding.subject(), Ttl.ofPttl(100_000, server.clock().nanos()));
        server.pass(Duration.ofSeconds(10));

        assertThat(times.expected(finding, server.clock().now()))
                .isEqualTo(new Expected.Ends(audited.plusSeconds(300)));
    }

    @Test
    void noReadingIsKeptOfAnotherCache() {
        times.learn(finding.subject(), new Ttl.None());
        times.forget();

        assertThat(times.of(finding.subject())).isEmpty();
    }

    @Test
    void aTimeBeyondAllClocksIsToldInYears() {
        times.learn(finding.subject(), Ttl.ofPttl(Long.MAX_VALUE, server.clock().nanos()));

        assertThat(words()).get().asString().endsWith(" years");
        assertThat(expected().end()).get().matches(end -> end.isAfter(audited));
    }
}
