package dev.cachewarden.core.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.value.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the rules say of real output of the libraries, under right keys and wrong ones. */
final class SamplesJudgedTest {

    private static final String ALICE = "user_2r0IWvElrv3rqOpxxZEA8sCFhgx";
    private static final String BOB = "user_2r37eZVTLLKzSp7oeNKQC0kcKw3";
    private static final String ALICE_KEY = "clerk:production:id:" + ALICE;
    private static final Map<String, String> INSTANCES =
            Map.of(
                    "production", "ins_2pdYpIPl7qZhGpSnfFa2gVwqxFN",
                    "development", "ins_2pBJaoeZPNHeZQ3Pz8pLfmm42mB");

    private static Audited audited(String key, String sample) {
        return new Audited().withInstances(INSTANCES).with(key, Samples.text(sample));
    }

    private static List<RepairKind> possible(Finding finding) {
        return finding.repairs().stream()
                .filter(RepairOffer::isPossible)
                .map(RepairOffer::kind)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api-user-alice.json",
                "backend-v0-getUser.json",
                "backend-v1-getUser.json",
                "backend-v2-getUser.json",
                "backend-latest-getUser.json",
                "frontend-UserResource.json",
                "projection.json"
            })
    void aUserUnderItsOwnKeysIsNoFinding(String sample) {
        assertThat(
                        audited(ALICE_KEY, sample)
                                .with("clerk:production:username:alice", Samples.text(sample))
                                .with(
                                        "clerk:production:ids:" + ALICE,
                                        "[" + Samples.text(sample) + "]")
                                .findings())
                .isEmpty();
    }

    @Test
    void aProxiedPictureShowsNoForeignInstance() {
        assertThat(
                        audited(
                                        "clerk:production:id:user_2r5wmBzwE0TNhJ76h10WPEOabCU",
                                        "backend-latest-getUser-google.json")
                                .findings())
                .isEmpty();
    }

    @Test
    void aBatchOfTheLibraryAgreesWithItsKeyWhateverItsOrder() {
        Audited batch =
                audited("clerk:test:ids:" + ALICE + "," + BOB, "backend-latest-getUserList.json");

        // No instance is known for test, but both users show one that is another environment's.
        assertThat(batch.rules()).containsExactly("FOREIGN_INSTANCE");
    }

    @Test
    void aDevelopmentUserUnderProductionIsCriticalAndCanBeDeleted() {
        List<Finding> findings =
                audited("clerk:production:id:" + BOB, "api-user-bob.json").findings();

        assertThat(findings)
                .extracting(it -> it.rule().name())
                .containsExactly("FOREIGN_INSTANCE", "TEST_IDENTITY");
        Finding leak = findings.getFirst();
        assertThat(leak.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(leak.evidence().field()).isEqualTo("imageUrl");
        assertThat(leak.evidence().fact()).contains("development", "under production");
        assertThat(leak.endsAt()).contains(Instant.EPOCH.plusSeconds(60));
        assertThat(leak.seen()).containsOnlyKeys(leak.subject());
        assertThat(possible(leak)).containsExactly(RepairKind.DELETE);
    }

    @Test
    void aProductionUserUnderDevelopmentIsNotCritical() {
        Finding leak =
                audited("clerk:development:id:" + ALICE, "backend-v1-getUser.json").finding();

        assertThat(leak.rule().name()).isEqualTo("FOREIGN_INSTANCE");
        assertThat(leak.severity()).isEqualTo(Severity.HIGH);
    }

    @ParameterizedTest
    @CsvSource({
        "clerk:production:id:user_2r37eZVTLLKzSp7oeNKQC0kcKw3, IDENTITY_MISMATCH, CRITICAL",
        "clerk:production:username:alicia, STALE_USERNAME, HIGH",
        "clerk:preview:username:alice, UNKNOWN_ENVIRONMENT, MEDIUM",
        "clerk:production:ids:user_2r37eZVTLLKzSp7oeNKQC0kcKw3, BATCH_EXTRA, CRITICAL"
    })
    void aUserUnderAnothersKeyIsFoundAndCanBeDeleted(String key, String rule, Severity severity) {
        List<Finding> findings = audited(key, "backend-v2-getUser.json").findings();
        Finding finding =
                findings.stream()
                        .filter(it -> it.rule().name().equals(rule))
                        .findFirst()
                        .orElseThrow();

        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.subject().bytes()).hasToString(key);
        assertThat(possible(finding)).containsExactly(RepairKind.DELETE);
    }

    @Test
    void aLegacyKeyCanBeMovedWhereItsUserIsShownToLive() {
        Finding finding = audited("clerk:id:" + ALICE, "backend-v2-getUser.json").finding();

        assertThat(finding.rule().name()).isEqualTo("LEGACY_KEY");
        assertThat(possible(finding)).containsExactly(RepairKind.DELETE, RepairKind.MOVE);
        assertThat(finding.repairs().getLast().moveTo().orElseThrow().bytes())
                .hasToString(ALICE_KEY);
    }

    @Test
    void aLegacyKeyWhoseUserShowsNoInstanceCannotBeMoved() {
        Finding finding =
                audited(
                                "clerk:id:user_2r5wmBzwE0TNhJ76h10WPEOabCU",
                                "backend-latest-getUser-google.json")
                        .finding();

        assertThat(possible(finding)).containsExactly(RepairKind.DELETE);
        assertThat(finding.repairs().getLast().refusal()).isPresent();
    }

    @Test
    void anErrorOfClerkIsCorruptOnlyWhereUsersAreKept() {
        String error = "backend-latest-error404.json";

        assertThat(audited(ALICE_KEY, error).finding().rule().name()).isEqualTo("CORRUPT");
        assertThat(audited("clerk:production:user:" + ALICE + ":roles", error).findings())
                .isEmpty();
    }

    @Test
    void oneEncodingTooManyCanBeTakenOff() {
        Finding finding =
                new Audited()
                        .withInstances(INSTANCES)
                        .with(
                                ALICE_KEY,
                                Samples.stringified(Samples.text("backend-latest-getUser.json")))
                        .finding();

        assertThat(finding.rule().name()).isEqualTo("DOUBLE_ENCODED");
        assertThat(possible(finding)).containsExactly(RepairKind.REWRITE, RepairKind.DELETE);
    }

    @Test
    void aFieldEditedBesideRawIsNamed() {
        String edited =
                Samples.text("backend-latest-getUser.json")
                        .replaceFirst("\"banned\":false", "\"banned\":true");
        Finding finding = new Audited().withInstances(INSTANCES).with(ALICE_KEY, edited).finding();

        assertThat(finding.rule().name()).isEqualTo("RAW_DISAGREES");
        assertThat(finding.evidence().field()).isEqualTo("banned");
    }

    @Test
    void twinsAreCriticalOnlyWhenOneKeyCarriesNoEnvironment() {
        String alice = "{\"id\":\"" + ALICE + "\",\"username\":\"x\"}";
        String bob = "{\"id\":\"" + BOB + "\",\"username\":\"x\"}";
        Audited twins =
                new Audited()
                        .with("clerk:production:username:x", alice)
                        .with("clerk:development:username:x", bob);

        assertThat(twins.finding().severity()).isEqualTo(Severity.INFO);
        assertThat(twins.with("clerk:username:x", bob).findings())
                .filteredOn(it -> it.rule().name().equals("USERNAME_TWINS"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.severity()).isEqualTo(Severity.CRITICAL);
                    assertThat(it.subject().bytes()).hasToString("clerk:username:x");
                });
    }
}
