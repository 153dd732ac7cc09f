package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.username;
import static dev.cachewarden.core.audit.rule.Sighted.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Elsewhere;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Lost;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Users that no instance knows. */
final class DeletedUserTest {

    private static final String RULE = "DELETED_USER";

    private static final String ID = id("production", ALICE);
    private static final String USERNAME = username("production", "alice");
    private static final String BATCH = "clerk:production:ids:" + ALICE;

    private static ClerkEvidence missing(List<String> livesIn) {
        return Sighted.lost(ALICE, livesIn, ID, USERNAME, BATCH);
    }

    @Test
    void aUserWhomNobodyKnowsIsHighAndEveryCopyCanBeDeleted() {
        Finding finding = new Sighted().saw(missing(List.of()), ID, USERNAME, BATCH).finding();

        assertThat(finding.rule().name()).isEqualTo(RULE);
        assertFinding(finding, Severity.HIGH, ID, RepairKind.DELETE);
        assertThat(finding.repairs().getFirst().on())
                .containsExactlyElementsOf(keys(ID, USERNAME, BATCH));
        assertThat(finding.evidence().fact())
                .contains("no longer exists (Clerk was asked for production and development)")
                .endsWith("is cached under production");
    }

    @Test
    void whereOnlyOneInstanceCouldBeAskedItIsNotSaidThatTheUserIsGone() {
        Lost alone = Lost.of(ALICE, "production", Map.of());

        assertThat(new Sighted().saw(Sighted.of(ID, alone), ID).finding().evidence().fact())
                .contains("Clerk does not know the user", "only environment whose secret key")
                .doesNotContain("no longer exists");
    }

    @Test
    void aUserWhoMayLiveWhereNobodyAnsweredWasNotDeleted() {
        for (Elsewhere open :
                List.of(Elsewhere.NOT_ANSWERED, Elsewhere.NOT_ASKED, Elsewhere.AWAITED)) {
            Lost lost = Lost.of(ALICE, "production", Map.of("development", open));
            assertThat(new Sighted().saw(Sighted.of(ID, lost), ID).findings()).isEmpty();
        }
    }

    @Test
    void aUserWhomAnotherInstanceKnowsWasNotDeleted() {
        assertThat(new Sighted().saw(missing(List.of("development")), ID).rules())
                .doesNotContain(RULE);
    }

    @Test
    void aUserWhoIsThereWasNotDeletedHoweverTheCopyDiffers() {
        assertThat(
                        new Sighted()
                                .saw(
                                        Sighted.copy(
                                                ID,
                                                People.with(
                                                        ALICE, "\"updated_at\":1,\"banned\":true"),
                                                People.with(
                                                        ALICE,
                                                        "\"updated_at\":2,\"banned\":false")),
                                        ID)
                                .rules())
                .doesNotContain(RULE);
    }
}
