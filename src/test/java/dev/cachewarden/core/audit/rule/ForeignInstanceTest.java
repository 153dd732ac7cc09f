package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.BOB;
import static dev.cachewarden.core.audit.rule.People.CAROL;
import static dev.cachewarden.core.audit.rule.People.DEVELOPMENT;
import static dev.cachewarden.core.audit.rule.People.PRODUCTION;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.avatar;
import static dev.cachewarden.core.audit.rule.People.bob;
import static dev.cachewarden.core.audit.rule.People.carol;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.known;
import static dev.cachewarden.core.audit.rule.People.pictured;
import static dev.cachewarden.core.audit.rule.People.user;
import static dev.cachewarden.core.audit.rule.People.with;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Presence;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.value.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.Optional;

/** Users whose picture shows another instance. */
final class ForeignInstanceTest {

    private static final String RULE = "FOREIGN_INSTANCE";

    @Test
    void inAProtectedEnvironmentItIsCritical() {
        Finding finding = known().with(id("production", BOB), bob()).finding(RULE);

        assertFinding(finding, Severity.CRITICAL, id("production", BOB), RepairKind.DELETE);
        assertThat(finding.evidence().text())
                .matches(
                        "This development user \\(instance ins_2pBJ…mB\\) is cached under"
                                + " production\\. Production would show it to visitors\\.");
        assertThat(finding.evidence().field()).isEqualTo("imageUrl");
        assertThat(finding.evidence().lasts()).isTrue();
        assertThat(finding.evidence().presence())
                .contains(new Presence(Optional.of("development"), "under production"));
    }

    @Test
    void elsewhereItIsHigh() {
        assertFinding(
                known().with(id("development", ALICE), alice()).finding(RULE),
                Severity.HIGH,
                id("development", ALICE),
                RepairKind.DELETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "backend-v0-getUser.json",
                "backend-v1-getUser.json",
                "backend-v2-getUser.json",
                "backend-latest-getUser.json",
                "frontend-UserResource.json",
                "projection.json",
                "api-user-alice.json"
            })
    void everyShapeShowsItsInstance(String sample) {
        Audited here = known().with(id("production", ALICE), Samples.text(sample));
        Audited elsewhere = known().with(id("development", ALICE), Samples.text(sample));

        assertThat(here.findings(RULE)).isEmpty();
        assertThat(elsewhere.findings(RULE)).hasSize(1);
    }

    @Test
    void aProxiedPictureSaysNothing() {
        assertThat(known().with(id("development", CAROL), carol()).findings()).isEmpty();
    }

    @Test
    void aPictureOfSomebodyElseSaysNothing() {
        String borrowed = with(ALICE, "\"imageUrl\":\"" + avatar(DEVELOPMENT, BOB) + "\"");

        assertThat(known().with(id("production", ALICE), borrowed).findings()).isEmpty();
    }

    @Test
    void aSizeInTheAddressDoesNotMatter() {
        String sized = with(BOB, "\"imageUrl\":\"" + avatar(DEVELOPMENT, BOB) + "?width=80\"");

        assertThat(known().with(id("production", BOB), sized).findings(RULE)).hasSize(1);
    }

    @Test
    void theCopyInRawIsReadToo() {
        String onlyRaw =
                with(
                        BOB,
                        "\"_raw\":{\"id\":\""
                                + BOB
                                + "\",\"image_url\":\""
                                + avatar(DEVELOPMENT, BOB)
                                + "\"}");

        assertThat(known().with(id("production", BOB), onlyRaw).findings(RULE)).hasSize(1);
    }

    @Test
    void anotherCopyOfTheUserProvesItForTheOneThatShowsNothing() {
        Audited cache =
                known().with(id("production", BOB), user(BOB)).with("clerk:id:" + BOB, bob());

        Finding finding = cache.finding(RULE);
        assertThat(finding.subject().bytes()).hasToString(id("production", BOB));
        assertThat(finding.evidence().fact())
                .matches(
                        "This development user \\(instance ins_2pBJ…mB\\), as another copy of the"
                                + " user shows, is cached under production");
        assertThat(finding.evidence().presence().orElseThrow().words(2))
                .isEqualTo("development users cached under production");
        assertThat(finding.evidence().field()).isEqualTo("id");
    }

    @Test
    void eachUserOfABatchIsLookedAt() {
        String key = "clerk:production:ids:" + ALICE + "," + BOB;

        assertFinding(
                known().with(key, "[" + alice() + "," + bob() + "]").finding(RULE),
                Severity.CRITICAL,
                key,
                RepairKind.DELETE);
    }

    @Test
    void anEnvironmentOfUnknownInstanceIsForeignOnlyToAnothersUsers() {
        assertThat(known().with(id("test", ALICE), alice()).findings(RULE)).hasSize(1);
        assertThat(known().with(id("test", ALICE), pictured(ALICE, "ins_x")).findings()).isEmpty();
    }

    @Test
    void anInstanceThatTwoEnvironmentsShareIsForeignToNeither() {
        Audited cache =
                new Audited()
                        .withInstances(Map.of("production", PRODUCTION, "test", PRODUCTION))
                        .with(id("production", ALICE), alice())
                        .with(id("test", ALICE), alice());

        assertThat(cache.findings(RULE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk:id:", "clerk:preview:id:"})
    void keysOfNoConfiguredEnvironmentAreNotJudged(String start) {
        assertThat(known().with(start + BOB, bob()).findings(RULE)).isEmpty();
    }
}
