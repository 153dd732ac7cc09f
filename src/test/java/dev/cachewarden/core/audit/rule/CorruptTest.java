package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.id;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HexFormat;

/** Values that the app cannot use. */
final class CorruptTest {

    private static final String RULE = "CORRUPT";

    private static final String KEY = id("production", ALICE);
    private static final String ROLES = "clerk:production:user:" + ALICE + ":roles";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[object Object] | the text [object Object] instead of data",
                "undefined | the text undefined instead of data",
                "NaN | the text NaN instead of data",
                "{\"id\":\"user_ | JSON that breaks off",
                "{'id':1} | what looks like JSON and is not",
                "hello | a plain text instead of a user",
                "17 | a JSON number instead of a user",
                "true | a JSON boolean instead of a user"
            })
    void whatIsNoUserIsNamed(String value, String fault) {
        Finding finding = new Audited().with(KEY, value).finding();

        assertFinding(finding, Severity.HIGH, KEY, RepairKind.DELETE);
        assertThat(finding.evidence().fact()).isEqualTo("This entry holds " + fault);
    }

    @Test
    void aUserThatBreaksOffIsCorruptWhereverItDoes() {
        String whole = alice();

        for (int length : new int[] {1, 10, whole.length() / 2, whole.length() - 1}) {
            assertThat(new Audited().with(KEY, whole.substring(0, length)).rules())
                    .containsExactly(RULE);
        }
    }

    /** The app may read what we do not understand: that is not proven, and accuses nobody. */
    @ParameterizedTest
    @ValueSource(strings = {"c32800", "1f8b0800", "28b52ffd0400", "80c1ff", "00"})
    void bytesThatAreNotUnderstoodAreNoFinding(String hex) {
        ByteString bytes = ByteString.wrap(HexFormat.of().parseHex(hex));

        assertThat(new Audited().with(KEY, bytes, new Ttl.Running(1)).findings(RULE)).isEmpty();
    }

    @Test
    void anAnswerThatClerkHasNoSuchUserIsCorrupt() {
        assertThat(
                        new Audited()
                                .with(KEY, Samples.text("backend-latest-error404.json"))
                                .finding()
                                .evidence()
                                .fact())
                .startsWith("This entry holds an error of Clerk's");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "17", "[\"admin\"]", "\"admin\""})
    void keysThatHoldNoUsersMayHoldAnything(String value) {
        assertThat(new Audited().with(ROLES, value).findings()).isEmpty();
    }

    @Test
    void brokenJsonIsCorruptUnderEveryKey() {
        assertThat(new Audited().with(ROLES, "[\"adm").rules()).containsExactly(RULE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "", "__NOT_FOUND__", "{}"})
    void marksOfAbsenceAndProjectionsAreNotCorrupt(String value) {
        assertThat(new Audited().with(KEY, value).findings(RULE)).isEmpty();
    }
}
