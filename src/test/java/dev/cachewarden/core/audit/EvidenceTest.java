package dev.cachewarden.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.List;

final class EvidenceTest {

    private static final Evidence SEEN =
            Evidence.ofPresence("This user is cached", "It leaks.", "id");

    @Property
    void whatIsDifferentSinceIsSaidOnceHoweverManyAuditsSawIt(@ForAll List<Caveat> seen) {
        Evidence told = SEEN;
        for (Caveat caveat : seen) {
            told = told.but(caveat);
        }

        for (Caveat caveat : Caveat.values()) {
            assertThat(told.caveats().contains(caveat)).isEqualTo(seen.contains(caveat));
        }
        assertThat(told.fact().split("Seen earlier", -1)).hasSizeLessThanOrEqualTo(2);
        assertThat(told.meaning().split("Clerk has not", -1)).hasSizeLessThanOrEqualTo(2);
        assertThat(told.lasts()).isEqualTo(!seen.contains(Caveat.NOT_COMPARED));
    }

    @Test
    void whatEndsWithTheEntrySaysWhen() {
        assertThat(SEEN.textUntil("14:03:12"))
                .isEqualTo("This user is cached until 14:03:12. It leaks.");
        assertThat(SEEN.but(Caveat.CLERK_NOT_ASKED).textUntil("14:03:12"))
                .isEqualTo(
                        "This user is cached until 14:03:12. It leaks. Clerk has not been asked"
                                + " since.");
        assertThat(SEEN.but(Caveat.NOT_COMPARED).textUntil("14:03:12"))
                .startsWith("Seen earlier: This user is cached. It leaks. What it was compared");
        assertThat(Evidence.of("It was encoded twice", "").text())
                .isEqualTo("It was encoded twice.");
    }
}
