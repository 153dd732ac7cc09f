package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.BOB;
import static dev.cachewarden.core.audit.rule.People.CAROL;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.carol;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.known;
import static dev.cachewarden.core.audit.rule.People.user;
import static dev.cachewarden.core.audit.rule.People.with;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.value.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Values that differ from their _raw copy. */
final class RawDisagreesTest {

    private static final String RULE = "RAW_DISAGREES";

    private static final String KEY = id("production", ALICE);

    @Test
    void theEditedFieldIsNamed() {
        Finding finding =
                known().with(KEY, alice().replaceFirst("\"banned\":false", "\"banned\":true"))
                        .finding();

        assertFinding(finding, Severity.HIGH, KEY, RepairKind.DELETE);
        assertThat(finding.evidence().fact())
                .isEqualTo("This user's banned differs from the answer of Clerk beside it (_raw)");
        assertThat(finding.evidence().field()).isEqualTo("banned");
    }

    @Test
    void anEditedUserInABatchIsFound() {
        String edited = alice().replaceFirst("\"username\":\"alice\"", "\"username\":\"eve\"");
        String key = "clerk:production:ids:" + ALICE + "," + CAROL;

        assertThat(
                        known().with(key, "[" + carol() + "," + edited + "]")
                                .finding(RULE)
                                .evidence()
                                .field())
                .isEqualTo("username");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "backend-v0-getUser.json",
                "backend-v1-getUser.json",
                "backend-v2-getUser.json",
                "backend-latest-getUser.json"
            })
    void theSamplesAgree(String sample) {
        assertThat(known().with(KEY, Samples.text(sample)).findings()).isEmpty();
    }

    /** Clerk's answer has numbers, and a library or superjson makes dates of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2025-01-01T00:00:00.143Z\"",
                "\"2025-01-01T02:00:00.143+02:00\"",
                "\"1735689600143\"",
                "1735689600143.0",
                "1.735689600143e12"
            })
    void theSameInstantIsNoDifferenceHoweverItIsWritten(String moment) {
        String raw = "\"_raw\":{\"id\":\"" + ALICE + "\",\"%s\":1735689600143}";

        for (String field : List.of("createdAt,created_at", "lastSignInAt,last_sign_in_at")) {
            String[] names = field.split(",", 2);
            String same = "\"" + names[0] + "\":" + moment + "," + raw.formatted(names[1]);
            String later = same.replace("143}", "144}");
            assertThat(new Audited().with(KEY, with(ALICE, same)).rules())
                    .doesNotContain("RAW_DISAGREES");
            assertThat(new Audited().with(KEY, with(ALICE, later)).rules())
                    .contains("RAW_DISAGREES");
        }
    }

    @Test
    void anotherIdIsAnotherRule() {
        assertThat(new Audited().with(KEY, with(ALICE, "\"_raw\":" + user(BOB))).rules())
                .containsExactly("IDENTITY_MISMATCH");
    }

    @Test
    void fieldsThatOnlyOneOfThemHasDoNotDisagree() {
        assertThat(
                        new Audited()
                                .with(
                                        KEY,
                                        with(ALICE, "\"username\":\"x\",\"_raw\":" + user(ALICE)))
                                .findings())
                .isEmpty();
    }
}
