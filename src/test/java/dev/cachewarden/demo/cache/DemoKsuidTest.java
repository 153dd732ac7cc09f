package dev.cachewarden.demo.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.SplittableRandom;

final class DemoKsuidTest {

    @Test
    void readsTheTimeOfAnIdThatClerkMade() {
        // From the library samples: created_at 1735689600123.
        assertThat(DemoKsuid.time("2r0IWvElrv3rqOpxxZEA8sCFhgx"))
                .isEqualTo(Instant.ofEpochSecond(1735689600));
    }

    @Test
    void holdsItsTimeToTheSecond() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1000; i++) {
            long millis = random.nextLong(1_500_000_000_000L, 1_900_000_000_000L);
            String id = DemoKsuid.at(millis, random);
            assertThat(id).matches("[0-9A-Za-z]{27}");
            assertThat(DemoKsuid.time(id)).isEqualTo(Instant.ofEpochSecond(millis / 1000));
        }
    }
}
