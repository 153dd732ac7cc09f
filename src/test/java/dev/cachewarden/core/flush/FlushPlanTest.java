package dev.cachewarden.core.flush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

final class FlushPlanTest {

    private static final KeyGrammar GRAMMAR = KeyGrammar.withDefaults();

    @Test
    void countsByTypeAndSaysWhatStaysAndWhy() {
        FlushPlan plan =
                plan(
                        FlushTarget.ofEnvironment(ByteString.utf8("development"), GRAMMAR),
                        "clerk:development:id:user_1",
                        "clerk:development:id:user_2",
                        "clerk:development:username:alice",
                        "clerk:development:session:secret-session",
                        "clerk:production:id:user_1",
                        "other:key");

        assertThat(plan.keys()).isEqualTo(3);
        assertThat(plan.groups())
                .filteredOn(group -> !group.goes())
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.keys()).isEqualTo(1);
                    assertThat(group.whyKept()).contains(WhyKept.STATE);
                });
        assertThat(plan.pattern()).hasToString("clerk:development:*");
        assertThat(plan.patternNote().orElseThrow()).contains("matches email, session and oauth.");
        assertThat(plan.protectedEnvironments()).isEmpty();
    }

    @Test
    void theSampleMasksSecrets() {
        FlushPlan plan =
                plan(
                        FlushTarget.ofEnvironment(ByteString.utf8("test"), GRAMMAR)
                                .includingState(Set.of(KeyType.SESSION)),
                        "clerk:test:id:user_1",
                        "clerk:test:session:secret-session");

        assertThat(plan.sample()).contains("clerk:test:id:user_1");
        assertThat(plan.sample()).hasSize(2).noneMatch(key -> key.contains("secret-session"));
    }

    @Test
    void theSampleShowsEveryKindOfKeyButNotMany() {
        String[] keys =
                IntStream.range(0, 100)
                        .mapToObj(i -> "clerk:test:" + (i % 2 == 0 ? "id:" : "username:") + i)
                        .toArray(String[]::new);
        FlushPlan plan = plan(FlushTarget.ofEnvironment(ByteString.utf8("test"), GRAMMAR), keys);

        assertThat(plan.sample()).hasSize(8);
        assertThat(plan.sample()).anyMatch(key -> key.contains(":id:"));
        assertThat(plan.sample()).anyMatch(key -> key.contains(":username:"));
    }

    @Test
    void costsTwoScansOfTheDatabaseAndAnUnlinkPerBatchOfKeys() {
        FlushCost cost = FlushCost.of(501, OptionalLong.of(10_000), FlushCost.BATCH_KEYS);

        assertThat(cost.scans()).hasValue(20);
        assertThat(cost.unlinks()).isEqualTo(3);
        assertThat(cost.words())
                .isEqualTo(
                        "about 23 commands: 20 SCANs (to find the keys, then to check) and 3"
                                + " UNLINKs");
        assertThat(FlushCost.of(1, OptionalLong.empty(), FlushCost.BATCH_KEYS).words())
                .startsWith("about 1 UNLINK, and SCANs");
    }

    @Test
    void keptEntriesCostTheirReadingAndFourCommandsABatchOrAScriptWhereCommandsAreBilled() {
        FlushCost cost = FlushCost.of(501, OptionalLong.of(10_000), FlushCost.BATCH_KEYS);

        assertThat(cost.keeping(501, 6, true).unlinks()).isEqualTo(4);
        assertThat(cost.keeping(501, 1_002, false).words())
                .isEqualTo(
                        "about 1,038 commands: 20 SCANs (to find the keys, then to check), 1,002"
                                + " that read the entries to keep them for undo and 16 that delete"
                                + " them");
    }

    @Test
    void aWiderPatternIsExplained() {
        FlushPlan plan = plan(FlushTarget.of(new Section.NoEnvironment()), "clerk:id:user_1");

        assertThat(plan.pattern()).hasToString("clerk:*");
        assertThat(plan.patternNote().orElseThrow())
                .contains("matches keys of an environment, email, session and oauth.");
    }

    @Test
    void aProtectedEnvironmentMustBeNamedExactly() {
        FlushPlan plan = plan(FlushTarget.all(), "clerk:test:id:user_1");

        List<Environment> touched = plan.protectedEnvironments();

        assertThat(Confirmation.NONE.missingFor(touched)).isEqualTo(touched).hasSize(1);
        assertThat(new Confirmation(Set.of("Production ")).missingFor(touched)).hasSize(1);
        assertThat(new Confirmation(Set.of("production")).missingFor(touched)).isEmpty();
    }

    private static FlushPlan plan(FlushTarget target, String... keys) {
        KeyIndex.Builder index = new KeyIndex.Builder(GRAMMAR);
        for (String key : keys) {
            index.add(ByteString.utf8(key));
        }
        return FlushPlan.of(
                "localhost:6379", target, index.build(), GRAMMAR, OptionalLong.of(keys.length));
    }
}
