package dev.cachewarden.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.compare.Belonging.Verdict;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.InstanceClaim.Source;
import dev.cachewarden.core.audit.InstanceVotes;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.value.Origin;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;

final class BelongingTest {

    private static final String OF_PRODUCTION = "ins_2prodprodprodprodprodprod1";
    private static final String OF_DEVELOPMENT = "ins_2devdevdevdevdevdevdevdev2";
    private static final Section PRODUCTION =
            new Section.Configured(new Environment("production", true));

    private static InstanceClaim claim(String environment, String instance) {
        return InstanceClaim.of(environment, Source.LEARNED, instance, new InstanceVotes(8, 9));
    }

    private static Belonging belonging(String instance, InstanceClaim... known) {
        return Belonging.of(new Origin(instance), PRODUCTION, List.of(known), ZoneOffset.UTC);
    }

    @Test
    void anotherEnvironmentsUserIsCalledByItsName() {
        Belonging leaked =
                belonging(
                        OF_DEVELOPMENT,
                        claim("production", OF_PRODUCTION),
                        claim("development", OF_DEVELOPMENT));

        assertThat(leaked.verdict()).isEqualTo(Verdict.FOREIGN);
        assertThat(leaked.words()).startsWith("development's user (ins_");
        assertThat(leaked.whole()).contains(OF_DEVELOPMENT, "learned from");
    }

    @Test
    void anEnvironmentsOwnUserBelongsToIt() {
        Belonging own = belonging(OF_PRODUCTION, claim("production", OF_PRODUCTION));

        assertThat(own.verdict()).isEqualTo(Verdict.OWN);
        assertThat(own.words()).isEqualTo("production's user");
    }

    @Test
    void ofAnInstanceThatNobodyIsKnownToHaveOnlyThatIsSaid() {
        Belonging foreign = belonging("ins_9", claim("production", OF_PRODUCTION));

        assertThat(foreign.verdict()).isEqualTo(Verdict.FOREIGN);
        assertThat(foreign.words()).isEqualTo("user of another instance (ins_9)");
    }

    @Test
    void beforeAnAuditNothingIsKnown() {
        Belonging unknown = belonging(OF_PRODUCTION);

        assertThat(unknown.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(unknown.words()).startsWith("from ins_").endsWith("not known whose");
    }

    @Test
    void twoEnvironmentsOfOneInstanceShareItsUsers() {
        Belonging shared =
                Belonging.of(
                        new Origin(OF_DEVELOPMENT),
                        new Section.NoEnvironment(),
                        List.of(
                                claim("development", OF_DEVELOPMENT),
                                claim("test", OF_DEVELOPMENT)),
                        ZoneOffset.UTC);

        assertThat(shared.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(shared.words()).startsWith("development's and test's user");
    }
}
