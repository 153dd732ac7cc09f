package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.known;
import static dev.cachewarden.core.audit.rule.People.user;
import static dev.cachewarden.core.audit.rule.People.with;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.value.Samples;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** Users whose id was made at another time than they say. */
final class ClockSkewTest {

    private static final String RULE = "CLOCK";

    private static final long MADE = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
    private static final String KEY = id("production", ALICE);

    @Test
    void itIsReported() {
        Finding finding = created(MADE + 60_000).finding();

        assertFinding(finding, Severity.LOW, KEY);
        assertThat(finding.evidence().fact())
                .isEqualTo("The id of this user was made at another time than createdAt says");
        assertThat(finding.evidence().field()).isEqualTo("createdAt");
    }

    @Property
    void anyMomentOfTheSecondAndTwoSecondsAroundItAgree(
            @ForAll @IntRange(min = -10_000, max = 10_000) int after) {
        boolean agrees = after >= -2_000 && after <= 2_999;

        assertThat(created(MADE + after).findings()).hasSize(agrees ? 0 : 1);
    }

    @Test
    void anIdOfAnotherKindOrAnUntoldTimeIsNone() {
        assertThat(
                        new Audited()
                                .with(
                                        "clerk:production:username:x",
                                        with("user_imported", "\"createdAt\":5"))
                                .with(KEY, user(ALICE))
                                .findings())
                .isEmpty();
    }

    @Test
    void timesAreReadInEveryShape() {
        assertThat(
                        known().with(
                                        KEY,
                                        Samples.text("frontend-UserResource.json")
                                                .replace(
                                                        "2025-01-01T00:00:00.123Z",
                                                        "2024-06-01T00:00:00.000Z"))
                                .rules())
                .contains(RULE);
        assertThat(known().with(KEY, Samples.text("frontend-UserResource.json")).findings())
                .isEmpty();
    }

    private static Audited created(long at) {
        return new Audited().with(KEY, with(ALICE, "\"createdAt\":" + at));
    }
}
