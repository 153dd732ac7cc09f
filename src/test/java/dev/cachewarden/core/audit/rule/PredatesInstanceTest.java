package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.Expected.assertFinding;
import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.CAROL;
import static dev.cachewarden.core.audit.rule.People.alice;
import static dev.cachewarden.core.audit.rule.People.carol;
import static dev.cachewarden.core.audit.rule.People.id;
import static dev.cachewarden.core.audit.rule.People.known;
import static dev.cachewarden.core.audit.rule.People.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.key.Ksuid;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** Users made before the instance they are cached for. */
final class PredatesInstanceTest {

    private static final String RULE = "PREDATES_INSTANCE";

    private static final int OPENED = 300_000_000;
    private static final String INSTANCE = "ins_" + new Ksuid(OPENED, 1, 1).text();

    @Test
    void anOlderUserCannotBelongToTheInstance() {
        String older = user(OPENED - 86_400);
        Finding finding = cache(older).finding();

        assertFinding(finding, Severity.HIGH, id("production", older), RepairKind.DELETE);
        assertThat(finding.evidence().fact())
                .isEqualTo(
                        "This user was created on 2023-11-13, before the Clerk instance of"
                                + " production (2023-11-14), and is cached under production");
    }

    @Property
    void onlyTheSecondsDecide(
            @ForAll @IntRange(min = -1_000, max = 1_000) int after, @ForAll long random) {
        String user = "user_" + new Ksuid(OPENED + after, random, random).text();

        assertThat(cache(user).findings(RULE)).hasSize(after < 0 ? 1 : 0);
    }

    @Test
    void anIdOfAnotherKindTellsNoTime() {
        assertThat(cache("user_imported").findings(RULE)).isEmpty();
    }

    @Test
    void anInstanceOfUnknownAgeJudgesNobody() {
        String older = user(1);

        assertThat(
                        new Audited()
                                .withInstances(Map.of("production", "ins_short"))
                                .with(id("production", older), People.user(older))
                                .findings())
                .isEmpty();
    }

    @Test
    void onlyTheEnvironmentOfTheInstanceIsJudged() {
        String older = user(1);

        assertThat(
                        new Audited()
                                .withInstances(Map.of("production", INSTANCE))
                                .with(id("test", older), People.user(older))
                                .findings())
                .isEmpty();
    }

    @Test
    void theSamplesAreYoungerThanTheirInstances() {
        assertThat(
                        known().with(id("production", ALICE), alice())
                                .with(id("production", CAROL), carol())
                                .findings())
                .isEmpty();
    }

    private static String user(int seconds) {
        return "user_" + new Ksuid(seconds, 7, 7).text();
    }

    private static Audited cache(String user) {
        return new Audited()
                .withInstances(Map.of("production", INSTANCE))
                .with(id("production", user), People.user(user));
    }
}
