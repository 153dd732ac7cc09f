package dev.cachewarden.core.audit.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.InstanceClaim.Source;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class InstanceLearningTest {

    private static final String PRODUCTION = "production";
    private static final String DEVELOPMENT = "development";
    private static final Instant SPRING = Instant.parse("2025-03-01T00:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2025-10-01T00:00:00Z");

    @Test
    void twoInThreeAreEnough() {
        InstanceClaim claim =
                new Crowds()
                        .with(PRODUCTION, "ins_P", 66)
                        .with(PRODUCTION, "ins_D", 33)
                        .claim(PRODUCTION);

        assertThat(claim.instance()).contains("ins_P");
        assertThat(claim.words()).isEqualTo("learned from 66 of 99 users");
    }

    @Test
    void fewerThanTwoInThreeAreNot() {
        InstanceClaim claim =
                new Crowds()
                        .with(PRODUCTION, "ins_P", 65)
                        .with(PRODUCTION, "ins_X", 35)
                        .claim(PRODUCTION);

        assertThat(claim.instance()).isEmpty();
        assertThat(claim.source()).isEqualTo(Source.UNCLEAR);
        assertThat(claim.words())
                .isEqualTo(
                        "not known: its users show different instances, the most frequent 65 of 100"
                                + " users");
    }

    @Test
    void aHandfulOfLeakedUsersWithoutOthersIsNotTheEnvironment() {
        InstanceClaim claim = new Crowds().with(PRODUCTION, "ins_D", 3).claim(PRODUCTION);

        assertThat(claim.source()).isEqualTo(Source.TOO_FEW);
        assertThat(claim.words())
                .isEqualTo(
                        "not known: too few of its users show one, the most frequent 3 of 3 users");
    }

    @Test
    void fewWhoShowAnythingDoNotSpeakForManyWhoShowNothing() {
        InstanceClaim claim =
                new Crowds()
                        .with(PRODUCTION, "ins_D", 9)
                        .with(PRODUCTION, "", 300)
                        .claim(PRODUCTION);

        assertThat(claim.source()).isEqualTo(Source.TOO_FEW);
    }

    @Test
    void manyUnitedUsersSpeakForThoseWithUploadedPictures() {
        InstanceClaim claim =
                new Crowds()
                        .with(PRODUCTION, "ins_P", 250)
                        .with(PRODUCTION, "ins_D", 3)
                        .with(PRODUCTION, "", 750)
                        .claim(PRODUCTION);

        assertThat(claim.instance()).contains("ins_P");
    }

    @Test
    void anInstanceThatIsYoungerThanMostUsersIsNotTheirs() {
        InstanceClaim claim =
                new Crowds()
                        .with(PRODUCTION, Crowds.instance(AUTUMN, 1), 30)
                        .with(PRODUCTION, "", 50, Optional.of(SPRING))
                        .claim(PRODUCTION);

        assertThat(claim.source()).isEqualTo(Source.TOO_YOUNG);
    }

    @Test
    void anInstanceThatIsOlderThanItsUsersCanBeTheirs() {
        InstanceClaim claim =
                new Crowds()
                        .with(PRODUCTION, Crowds.instance(SPRING, 1), 30, Optional.of(AUTUMN))
                        .with(PRODUCTION, "", 50, Optional.of(AUTUMN))
                        .claim(PRODUCTION);

        assertThat(claim.source()).isEqualTo(Source.LEARNED);
    }

    @Test
    void theEnvironmentThatClaimsAnInstanceMoreStronglyHasIt() {
        List<InstanceClaim> claims =
                new Crowds()
                        .with(PRODUCTION, "ins_D", 95)
                        .with(PRODUCTION, "ins_P", 5)
                        .with(DEVELOPMENT, "ins_D", 100)
                        .claims();

        assertThat(claims.get(0).source()).isEqualTo(Source.CONTESTED);
        assertThat(claims.get(1).instance()).contains("ins_D");
    }

    @Test
    void equalClaimsAreATieAndNeitherIsBelieved() {
        List<InstanceClaim> claims =
                new Crowds()
                        .with(PRODUCTION, "ins_D", 50)
                        .with(DEVELOPMENT, "ins_D", 1000)
                        .claims();

        assertThat(claims.subList(0, 2))
                .extracting(InstanceClaim::source)
                .containsOnly(Source.CONTESTED);
        assertThat(claims.subList(0, 2)).allMatch(claim -> claim.instance().isEmpty());
    }

    @Test
    void aFewLeakedUsersInAnEnvironmentThatIsElseEmptyDoNotContestTheirOwn() {
        List<InstanceClaim> claims =
                new Crowds()
                        .with(PRODUCTION, "ins_P", 60)
                        .with(PRODUCTION, "ins_D", 30)
                        .with(DEVELOPMENT, "ins_P", 8)
                        .claims();

        assertThat(claims.get(0).instance()).contains("ins_P");
        assertThat(claims.get(1).instance()).isEmpty();
    }

    @Test
    void whatIsKnownToBeAnothersIsLeftOut() {
        InstanceClaim claim =
                new Crowds()
                        .with(PRODUCTION, "ins_P", 40)
                        .with(PRODUCTION, "ins_D", 35)
                        .with(PRODUCTION, "", 25)
                        .with(DEVELOPMENT, "ins_D", 40)
                        .claim(PRODUCTION);

        assertThat(claim.instance()).contains("ins_P");
        assertThat(claim.words()).isEqualTo("learned from 40 of 75 users");
    }

    @Test
    void whatIsConfiguredIsNotLearnedByAnother() {
        AuditSettings settings = AuditSettings.DEFAULT.withInstances(Map.of(PRODUCTION, "ins_P"));

        List<InstanceClaim> claims = new Crowds().with(DEVELOPMENT, "ins_P", 100).claims(settings);

        assertThat(claims.get(0).source()).isEqualTo(Source.CONFIGURED);
        assertThat(claims.get(1).source()).isEqualTo(Source.CONTESTED);
    }

    @Test
    void whatClerkToldIsWordedSoAndNotLearnedByAnother() {
        AuditSettings settings =
                AuditSettings.DEFAULT
                        .withInstances(Map.of(DEVELOPMENT, "ins_D"))
                        .withReported(Map.of(PRODUCTION, "ins_P", DEVELOPMENT, "ins_other"));

        List<InstanceClaim> claims =
                new Crowds().with("test", "ins_P", 100).claims(settings.withLearn(true));

        assertThat(claims.get(0).instance()).contains("ins_P");
        assertThat(claims.get(0).words()).isEqualTo("told by Clerk");
        assertThat(claims.get(1).instance()).contains("ins_D");
        assertThat(claims.get(1).words()).isEqualTo("configured");
        assertThat(claims.get(2).source()).isEqualTo(Source.CONTESTED);
    }

    @Test
    void nothingIsLearnedWhenLearningIsOff() {
        List<InstanceClaim> claims =
                new Crowds()
                        .with(PRODUCTION, "ins_P", 100)
                        .claims(
                                AuditSettings.DEFAULT.withLearn(false),
                                EarlierInstancesTest.learned(DEVELOPMENT, "ins_D", 100));

        assertThat(claims).allMatch(claim -> claim.instance().isEmpty());
        assertThat(claims.get(0).words()).isEqualTo("not configured");
    }
}
