package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;

/** Entries that live longer than the app lets them. */
final class LongTtlTest {

    @Test
    void itCanBeGivenTheUsualTime() {
        String key = id("production", ALICE);
        Finding finding = new Audited().withLeft(key, Duration.ofHours(3)).finding();

        assertFinding(finding, Severity.MEDIUM, key, RepairKind.EXPIRE);
        assertThat(finding.evidence().fact())
                .isEqualTo("This entry has 3 hours to live, more than the app gives");
        assertThat(finding.endsAt()).contains(Instant.EPOCH.plus(Duration.ofHours(3)));
    }

    @Test
    void theTimeOfTheAppIsNotTooLongAndAMillisecondMoreIs() {
        String key = id("production", ALICE);
        Duration usual = Duration.ofMinutes(5);

        assertThat(new Audited().withLeft(key, usual).findings()).isEmpty();
        assertThat(new Audited().withLeft(key, usual.plusMillis(1)).findings()).hasSize(1);
    }

    /** The server takes a time to live of 292 million years as well. */
    @ParameterizedTest
    @ValueSource(
            longs = {9_223_372_036_855L, 10_000_000_000_000L, Long.MAX_VALUE - 1, Long.MAX_VALUE})
    void noTimeIsTooLongToBeFound(long milliseconds) {
        String key = id("production", ALICE);
        Finding finding = new Audited().withLeft(key, Duration.ofMillis(milliseconds)).finding();

        assertThat(finding.evidence().fact()).contains(" years to live, more than the app gives");
        assertThat(finding.endsAt()).get().matches(end -> end.isAfter(Instant.EPOCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"session:s", "oauth:state:s", "email:verification:s"})
    void theStateOfALogInMayLiveLonger(String rest) {
        assertThat(
                        new Audited()
                                .withLeft("clerk:production:" + rest, Duration.ofDays(30))
                                .findings())
                .isEmpty();
    }

    @Test
    void anEntryWithoutTimeIsAnotherRule() {
        assertThat(
                        known().with(
                                        id("production", ALICE),
                                        ByteString.utf8(alice()),
                                        new Ttl.None())
                                .rules())
                .containsExactly("NO_TTL");
    }
}
