package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.BOB;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.known;
import static dev.cachewarden.core.audit.rule.People.user;
import static dev.cachewarden.core.audit.rule.People.with;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Severity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Private metadata in the cache. */
final class PrivateDataTest {

    private static final String RULE = "PRIVATE_DATA";

    private static final String KEY = id("production", ALICE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"privateMetadata\":{\"plan\":\"top-secret\"}",
                "\"private_metadata\":{\"plan\":\"top-secret\"}",
                "\"_raw\":{\"private_metadata\":{\"plan\":\"top-secret\"}}"
            })
    void itIsReportedWithoutSayingWhatItIs(String member) {
        Finding finding = new Audited().with(KEY, with(ALICE, member)).finding(RULE);

        assertFinding(finding, Severity.LOW, KEY);
        assertThat(finding.evidence().text()).doesNotContain("top-secret", "plan");
        assertThat(finding.evidence().field()).isEqualTo("privateMetadata");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"privateMetadata\":{}",
                "\"privateMetadata\":null",
                "\"publicMetadata\":{\"plan\":1}",
                "\"unsafeMetadata\":{\"plan\":1}"
            })
    void emptyAndOtherMetadataIsNone(String member) {
        assertThat(new Audited().with(KEY, with(ALICE, member)).findings()).isEmpty();
    }

    @Test
    void oneUserOfABatchIsEnough() {
        String value = "[" + user(BOB) + "," + with(ALICE, "\"privateMetadata\":{\"a\":1}") + "]";

        assertThat(new Audited().with("clerk:test:ids:" + ALICE + "," + BOB, value).findings())
                .hasSize(1);
    }

    @Test
    void theSamplesHaveNone() {
        assertThat(known().with(KEY, alice()).findings()).isEmpty();
    }
}
