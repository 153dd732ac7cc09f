package dev.cachewarden.core.audit.rule;

import static dev.cachewarden.core.audit.rule.People.ALICE;
import static dev.cachewarden.core.audit.rule.People.id;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.UsernameStyle;
import dev.cachewarden.core.clerk.verdict.UserVerdict;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds for all rules, and the law of names in keys. */
final class EveryRuleTest {

    private static final String CORRUPT = "[object Object]";

    static List<RuleInfo> rules() {
        return Rules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleIsFoundByItsName(RuleInfo rule) {
        assertThat(RuleId.named(rule.name()).map(Rules::of)).contains(rule);
        assertThat(rule.name()).matches("[A-Z_]+");
        assertThat(rule.title()).isNotBlank();
    }

    @Test
    void everyIdentityIsThatOfOneRuleInTheOrderOfTheList() {
        assertThat(rules()).extracting(RuleInfo::id).containsExactly(RuleId.values());
    }

    @Test
    void aRuleThatIsOffFindsNothing() {
        Audited cache = new Audited().with(id("production", ALICE), CORRUPT);

        assertThat(cache.rules()).containsExactly("CORRUPT");
        assertThat(cache.without("CORRUPT").findings()).isEmpty();
    }

    @Test
    void aRuleThatIsOffJudgesNoAnswerOfClerk() {
        String key = id("production", ALICE);
        Sighted seen =
                new Sighted()
                        .saw(Sighted.of(key, new UserVerdict.Denied(Sighted.user(ALICE))), key);

        assertThat(seen.rules()).containsExactly("NEGATIVE_CACHE");
        assertThat(seen.without("NEGATIVE_CACHE").findings()).isEmpty();
    }

    @Test
    void aConfiguredSeverityWins() {
        assertThat(
                        new Audited()
                                .configured(Map.of("CORRUPT", Severity.LOW), Set.of(), Set.of())
                                .with(id("production", ALICE), CORRUPT)
                                .finding()
                                .severity())
                .isEqualTo(Severity.LOW);
    }

    @Test
    void anEntryThatExpiredDuringTheAuditIsNoFinding() {
        Audited cache = new Audited().with(id("production", ALICE), CORRUPT);

        assertThat(cache.ending(Duration.ofSeconds(59)).findings()).hasSize(1);
        assertThat(cache.ending(Duration.ofSeconds(60)).findings()).isEmpty();
    }

    @Property
    void anyNameAgreesWithTheKeyTheAppWritesForIt(@ForAll String name) {
        String sanitised = UsernameStyle.DEFAULT.sanitise(name);

        assertThat(sanitised).matches("[a-z0-9_-]*");
        assertThat(UsernameStyle.DEFAULT.sanitise(sanitised)).isEqualTo(sanitised);
    }
}
