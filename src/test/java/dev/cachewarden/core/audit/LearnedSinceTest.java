package dev.cachewarden.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.InstanceClaim.Source;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class LearnedSinceTest {

    private static final Instant THEN = Instant.parse("2026-11-12T14:03:00Z");
    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private static InstanceClaim learned(String instance, long users) {
        return InstanceClaim.of(
                "production", Source.LEARNED, instance, new InstanceVotes(users, users));
    }

    private static KnownInstance known(String instance, Source source, long users) {
        return new KnownInstance(
                "production", instance, source, THEN, new InstanceVotes(users, users));
    }

    private static List<KnownInstance> after(KnownInstance kept, InstanceClaim claim) {
        return LearnedSince.of(List.of(kept), List.of(claim), true, NOW);
    }

    @Test
    void fewerUsersThanEverAddNothing() {
        KnownInstance kept = known("ins_P", Source.LEARNED, 812);

        assertThat(after(kept, learned("ins_P", 20))).containsExactly(kept);
    }

    @Test
    void moreUsersThanEverAreBetterEvidence() {
        assertThat(after(known("ins_P", Source.LEARNED, 20), learned("ins_P", 812)))
                .containsExactly(
                        new KnownInstance(
                                "production",
                                "ins_P",
                                Source.LEARNED,
                                NOW,
                                new InstanceVotes(812, 812)));
    }

    @Test
    void whatWasOnlyRecalledStaysAsItWas() {
        KnownInstance kept = known("ins_P", Source.LEARNED, 812);

        assertThat(after(kept, kept.claim().against("But now …"))).containsExactly(kept);
    }

    @Test
    void whatIsGivenReplacesWhatWasLearnedAndKeepsItsFirstTime() {
        InstanceClaim told =
                InstanceClaim.of("production", Source.TOLD, "ins_P", new InstanceVotes(20, 20));

        List<KnownInstance> first = after(known("ins_P", Source.LEARNED, 812), told);

        assertThat(first).extracting(KnownInstance::source).containsExactly(Source.TOLD);
        assertThat(LearnedSince.of(first, List.of(told), true, NOW.plusSeconds(60)))
                .isEqualTo(first);
    }

    @Test
    void aPartOfACacheTeachesNothing() {
        assertThat(LearnedSince.of(List.of(), List.of(learned("ins_P", 812)), false, NOW))
                .isEmpty();
    }

    @Test
    void whatIsNotBelievedIsNotKept() {
        InstanceClaim few = learned("ins_P", 3).unknown(Source.TOO_FEW);

        assertThat(LearnedSince.of(List.of(), List.of(few), true, NOW)).isEmpty();
    }
}
