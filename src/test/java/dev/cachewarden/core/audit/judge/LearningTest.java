package dev.cachewarden.core.audit.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.InstanceClaim.Source;
import dev.cachewarden.core.key.Environment;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class LearningTest {

    private static final String PRODUCTION = "production";
    private static final String DEVELOPMENT = "development";

    @Test
    void nineInTenAreEnough() {
        InstanceClaim claim = claims(Map.of(PRODUCTION, Map.of("ins_P", 812L, "ins_X", 3L))).get(0);

        assertThat(claim.instance()).contains("ins_P");
        assertThat(claim.words()).isEqualTo("learned from 812 of 815 users");
    }

    @Test
    void fewerThanNineInTenAreNot() {
        InstanceClaim claim = claims(Map.of(PRODUCTION, Map.of("ins_P", 89L, "ins_X", 11L))).get(0);

        assertThat(claim.instance()).isEmpty();
        assertThat(claim.source()).isEqualTo(Source.UNCLEAR);
        assertThat(claim.words())
                .isEqualTo(
                        "not known: its users show different instances, the most frequent 89 of 100"
                                + " users");
    }

    @Test
    void theEnvironmentThatClaimsAnInstanceMoreStronglyHasIt() {
        List<InstanceClaim> claims =
                claims(
                        Map.of(
                                PRODUCTION, Map.of("ins_D", 95L, "ins_P", 5L),
                                DEVELOPMENT, Map.of("ins_D", 100L)));

        assertThat(claims.get(0).source()).isEqualTo(Source.CONTESTED);
        assertThat(claims.get(1).instance()).contains("ins_D");
    }

    @Test
    void equalClaimsAreATieAndNeitherIsBelieved() {
        List<InstanceClaim> claims =
                claims(
                        Map.of(
                                PRODUCTION, Map.of("ins_D", 50L),
                                DEVELOPMENT, Map.of("ins_D", 1000L)));

        assertThat(claims.subList(0, 2))
                .extracting(InstanceClaim::source)
                .containsOnly(Source.CONTESTED);
        assertThat(claims.subList(0, 2)).allMatch(claim -> claim.instance().isEmpty());
    }

    @Test
    void aSingleLeakedUserDoesNotTakeTheInstanceOfAWholeEnvironment() {
        List<InstanceClaim> claims =
                claims(
                        Map.of(
                                PRODUCTION, Map.of("ins_D", 1L),
                                DEVELOPMENT, Map.of("ins_D", 999L, "ins_X", 1L)));

        assertThat(claims.get(0).instance()).isEmpty();
    }

    @Test
    void whatIsConfiguredIsNotLearnedByAnother() {
        AuditSettings settings = AuditSettings.DEFAULT.withInstances(Map.of(PRODUCTION, "ins_P"));

        List<InstanceClaim> claims =
                new Learning(
                                settings,
                                Environment.DEFAULTS,
                                Map.of(DEVELOPMENT, Map.of("ins_P", 100L)))
                        .claims();

        assertThat(claims.get(0).source()).isEqualTo(Source.CONFIGURED);
        assertThat(claims.get(1).source()).isEqualTo(Source.CONTESTED);
    }

    @Test
    void whatClerkToldIsWordedSoAndNotLearnedByAnother() {
        AuditSettings settings =
                AuditSettings.DEFAULT
                        .withInstances(Map.of(DEVELOPMENT, "ins_D"))
                        .withTold(Map.of(PRODUCTION, "ins_P", DEVELOPMENT, "ins_other"));

        List<InstanceClaim> claims =
                new Learning(
                                settings.withLearn(true),
                                Environment.DEFAULTS,
                                Map.of("test", Map.of("ins_P", 100L)))
                        .claims();

        assertThat(claims.get(0).instance()).contains("ins_P");
        assertThat(claims.get(0).words()).isEqualTo("told by Clerk");
        assertThat(claims.get(1).instance()).contains("ins_D");
        assertThat(claims.get(1).words()).isEqualTo("configured");
        assertThat(claims.get(2).source()).isEqualTo(Source.CONTESTED);
    }

    @Test
    void nothingIsLearnedWhenLearningIsOff() {
        List<InstanceClaim> claims =
                new Learning(
                                AuditSettings.DEFAULT.withLearn(false),
                                Environment.DEFAULTS,
                                Map.of(PRODUCTION, Map.of("ins_P", 100L)))
                        .claims();

        assertThat(claims).allMatch(claim -> claim.instance().isEmpty());
        assertThat(claims.get(0).words()).isEqualTo("not configured");
    }

    private static List<InstanceClaim> claims(Map<String, Map<String, Long>> shown) {
        return new Learning(AuditSettings.DEFAULT, Environment.DEFAULTS, shown).claims();
    }
}
