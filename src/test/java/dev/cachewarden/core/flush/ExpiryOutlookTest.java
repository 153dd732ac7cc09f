package dev.cachewarden.core.flush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.entry.Ttl;

import org.junit.jupiter.api.Test;

import java.util.List;

final class ExpiryOutlookTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void countsDownToTheLastExpiry() {
        ExpiryOutlook outlook =
                ExpiryOutlook.of(2, List.of(running(10 * SECOND), running(281 * SECOND)));

        assertThat(outlook.words(0)).isEqualTo("or wait: the last of these expires in 4:41");
        assertThat(outlook.words(SECOND)).endsWith("in 4:40");
        assertThat(outlook.words(281 * SECOND))
                .isEqualTo("or wait: the last of these should have expired by now");
    }

    @Test
    void saysHowManyNeverExpire() {
        assertThat(ExpiryOutlook.of(2, List.of(running(SECOND), new Ttl.None())).words(0))
                .isEqualTo("or wait: the last of these expires in 0:01; 1 never expires");
        assertThat(ExpiryOutlook.of(1, List.of(new Ttl.None())).words(0))
                .isEqualTo("waiting does not help: 1 never expires");
    }

    @Test
    void saysThatASampleIsOne() {
        assertThat(ExpiryOutlook.of(9000, List.of(running(60 * SECOND), new Ttl.None())).words(0))
                .isEqualTo(
                        "or wait: the last of these expires in about 1:00 (from a sample of 2 of"
                                + " 9,000); 1 of 2 sampled never expires");
    }

    @Test
    void goneKeysNeedNoWaiting() {
        assertThat(ExpiryOutlook.of(1, List.of(new Ttl.Missing())).words(0))
                .isEqualTo("or wait: all of these have expired");
        assertThat(ExpiryOutlook.of(0, List.of()).words(0)).startsWith("nothing to wait for");
    }

    @Test
    void tellsAnEndThatIsBeyondAllClocks() {
        ExpiryOutlook outlook =
                ExpiryOutlook.of(2, List.of(running(SECOND), Ttl.ofPttl(Long.MAX_VALUE, SECOND)));

        assertThat(outlook.words(SECOND))
                .isEqualTo("or wait: the last of these expires in 292,277,024 years");
    }

    private static Ttl running(long at) {
        return Ttl.ofPttl(at / 1_000_000, 0);
    }
}
