package dev.cachewarden.core.audit.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.InstanceClaim.Source;
import dev.cachewarden.core.audit.InstanceVotes;
import dev.cachewarden.core.audit.KnownInstance;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Instances known from earlier audits, merged with those that the entries show. */
class EarlierInstancesTest {

    private static final String PRODUCTION = "production";
    private static final String DEVELOPMENT = "development";
    private static final Instant THEN = Instant.parse("2026-11-12T14:03:00Z");

    static KnownInstance learned(String environment, String instance, long users) {
        return new KnownInstance(
                environment, instance, Source.LEARNED, THEN, new InstanceVotes(users, users));
    }

    @Test
    void whatWasLearnedIsKnownWhileNobodyIsThere() {
        InstanceClaim claim =
                new Crowds()
                        .claim(
                                PRODUCTION,
                                new KnownInstance(
                                        PRODUCTION,
                                        "ins_P",
                                        Source.LEARNED,
                                        THEN,
                                        new InstanceVotes(812, 815)));

        assertThat(claim.instance()).contains("ins_P");
        assertThat(claim.words())
                .isEqualTo("learned on 12 Nov 2026 14:03 UTC from 812 of 815 users");
    }

    @Test
    void whatIsSeenAgainIsOfNow() {
        InstanceClaim claim =
                new Crowds()
                        .with(PRODUCTION, "ins_P", 20)
                        .claim(PRODUCTION, learned(PRODUCTION, "ins_P", 800));

        assertThat(claim.words()).isEqualTo("learned from 20 of 20 users");
    }

    @Test
    void whatManyOnceSaidIsNotUndoneByAFloodAndTheDifferenceIsTold() {
        InstanceClaim claim =
                new Crowds()
                        .with(PRODUCTION, "ins_P", 20)
                        .with(PRODUCTION, "ins_D", 400)
                        .claim(PRODUCTION, learned(PRODUCTION, "ins_P", 800));

        assertThat(claim.instance()).contains("ins_P");
        assertThat(claim.conflict())
                .hasValueSatisfying(
                        told -> assertThat(told).contains("400 of 420 users show ins_D"));
        assertThat(claim.words()).contains("configure").contains("--relearn");
    }

    @Test
    void whatAFewSaidIsOverruledByManyAndThatIsTold() {
        InstanceClaim claim =
                new Crowds()
                        .with(PRODUCTION, "ins_P", 800)
                        .claim(PRODUCTION, learned(PRODUCTION, "ins_D", 5));

        assertThat(claim.instance()).contains("ins_P");
        assertThat(claim.conflict())
                .hasValueSatisfying(told ->
                        assertThat(told)
                                .startsWith(
                                        "Until now it was ins_D, learned on 12 Nov 2026"
                                                + " 14:03"));
    }

    @Test
    void whatAnotherEnvironmentShowsIsNotKeptAgainstWhatIsSeen() {
        List<InstanceClaim> claims =
                new Crowds()
                        .with(PRODUCTION, "ins_P", 90)
                        .with(DEVELOPMENT, "ins_D", 100)
                        .claims(learned(PRODUCTION, "ins_D", 50));

        assertThat(claims.get(0).instance()).contains("ins_P");
        assertThat(claims.get(1).instance()).contains("ins_D");
    }

    @Test
    void whatClerkTellsReplacesWhatWasLearnedAndThatIsTold() {
        AuditSettings settings = AuditSettings.DEFAULT.withReported(Map.of(PRODUCTION, "ins_N"));

        InstanceClaim claim =
                new Crowds()
                        .with(PRODUCTION, "ins_P", 90)
                        .claims(settings, learned(PRODUCTION, "ins_P", 800))
                        .getFirst();

        assertThat(claim.instance()).contains("ins_N");
        assertThat(claim.words()).contains("Until now it was ins_P, learned on 12 Nov 2026 14:03");
    }

    @Test
    void whatClerkOnceToldIsKnownWithoutItsKey() {
        InstanceClaim claim =
                new Crowds()
                        .with(PRODUCTION, "ins_P", 90)
                        .claim(
                                PRODUCTION,
                                new KnownInstance(
                                        PRODUCTION,
                                        "ins_P",
                                        Source.TOLD,
                                        THEN,
                                        new InstanceVotes(90, 90)));

        assertThat(claim.words()).isEqualTo("told by Clerk on 12 Nov 2026 14:03 UTC");
    }

    @Test
    void whatWasLearnedOfAnEnvironmentIsNotTakenByTheNeighbourThatItFilled() {
        List<InstanceClaim> claims =
                new Crowds()
                        .with(DEVELOPMENT, "ins_P", 100)
                        .claims(learned(PRODUCTION, "ins_P", 800));

        assertThat(claims.get(0).instance()).contains("ins_P");
        assertThat(claims.get(1).source()).isEqualTo(Source.CONTESTED);
    }

    @Test
    void aTieIsATieWhateverWasKnown() {
        List<InstanceClaim> claims =
                new Crowds()
                        .with(PRODUCTION, "ins_D", 50)
                        .with(DEVELOPMENT, "ins_D", 1000)
                        .claims(learned(PRODUCTION, "ins_D", 50));

        assertThat(claims.subList(0, 2))
                .extracting(InstanceClaim::source)
                .containsOnly(Source.CONTESTED);
    }
}
