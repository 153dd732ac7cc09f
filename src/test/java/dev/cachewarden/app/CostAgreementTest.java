package dev.cachewarden.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.testing.MemoryCache;

import org.junit.jupiter.api.Test;

/** Who must agree before commands are sent that cost money. */
final class CostAgreementTest {

    @Test
    void whereCommandsAreBilledNothingGoesWithoutAYesAndNothingByItself() {
        CostAgreement billed = CostAgreement.of(new MemoryCache().billed().workspace());

        assertThat(billed.isNeeded()).isTrue();
        assertThat(billed.isGiven(false)).isFalse();
        assertThat(billed.isGiven(true)).isTrue();
        assertThat(billed.readsByItself()).isFalse();
    }

    @Test
    void elsewhereNobodyIsAsked() {
        CostAgreement free = CostAgreement.of(new MemoryCache().workspace());

        assertThat(free.isNeeded()).isFalse();
        assertThat(free.isGiven(false)).isTrue();
        assertThat(free.readsByItself()).isTrue();
    }
}
