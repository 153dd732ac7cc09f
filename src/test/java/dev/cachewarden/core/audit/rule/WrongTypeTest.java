package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Severity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries that are not strings. */
final class WrongTypeTest {

    private static final String RULE = "WRONG_TYPE";

    @ParameterizedTest
    @ValueSource(strings = {"hash", "list", "ReJSON-RL"})
    void itIsNamedAndNotRepaired(String type) {
        String key = id("production", ALICE);
        Finding finding = new Audited().withType(key, type).finding();

        assertFinding(finding, Severity.MEDIUM, key);
        assertThat(finding.evidence().fact())
                .isEqualTo("This entry is a " + type + " and not a string");
    }

    @Test
    void itIsFoundWithoutReadingValues() {
        assertThat(
                        new Audited()
                                .atDepth(Depth.KEYS)
                                .withType(id("production", ALICE), "hash")
                                .rules())
                .containsExactly(RULE);
    }

    @Test
    void aStringIsNone() {
        assertThat(known().with(id("production", ALICE), alice()).findings()).isEmpty();
    }
}
