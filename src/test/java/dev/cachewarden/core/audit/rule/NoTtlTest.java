package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;

import org.junit.jupiter.api.Test;

/** Entries that never expire. */
final class NoTtlTest {

    private static final String RULE = "NO_TTL";

    @Test
    void itCanBeGivenATimeOrDeleted() {
        String key = id("production", ALICE);
        Finding finding = known().with(key, ByteString.utf8(alice()), new Ttl.None()).finding();

        assertFinding(finding, Severity.HIGH, key, RepairKind.EXPIRE, RepairKind.DELETE);
        assertThat(finding.evidence().text())
                .isEqualTo(
                        "This entry never expires. The app gives every entry 5 minutes; this one"
                                + " stays until it is deleted.");
        assertThat(finding.endsAt()).isEmpty();
    }

    @Test
    void itIsFoundWithoutReadingValues() {
        assertThat(
                        new Audited()
                                .atDepth(Depth.KEYS)
                                .with(
                                        id("production", ALICE),
                                        ByteString.utf8("{}"),
                                        new Ttl.None())
                                .finding(RULE)
                                .seen())
                .isEmpty();
    }

    @Test
    void anEntryThatExpiresIsNone() {
        assertThat(known().with(id("production", ALICE), alice()).findings()).isEmpty();
    }

    @Test
    void anEntryThatWentBeforeItWasReadIsNone() {
        assertThat(
                        new Audited()
                                .with(
                                        id("production", ALICE),
                                        ByteString.utf8("[object Object]"),
                                        new Ttl.Missing())
                                .findings())
                .isEmpty();
    }
}
