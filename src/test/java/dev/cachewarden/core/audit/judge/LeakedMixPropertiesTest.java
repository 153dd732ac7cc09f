package dev.cachewarden.core.audit.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.KnownInstance;
import dev.cachewarden.core.key.Environment;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * For any leak of at most one user in three, no environment is taken for another, and none that has
 * enough users of its instance is forgotten.
 */
class LeakedMixPropertiesTest {

    private static final Map<String, String> OWN =
            Map.of("production", "ins_P", "development", "ins_D", "test", "ins_T");

    /** One environment's users. */
    private record Mix(String environment, int own, int silent, List<String> leaked) {}

    @Property(tries = 2_000)
    void nothingIsClaimedFalselyAndNothingThatShowsItselfIsForgotten(
            @ForAll @IntRange(max = 200) int production,
            @ForAll @IntRange(max = 200) int development,
            @ForAll @IntRange(max = 30) int test,
            @ForAll @IntRange(max = 100) int percentOfThird,
            @ForAll @IntRange(max = 60) int silentPercent,
            @ForAll Random random) {
        List<Mix> mixes =
                List.of(
                        mix("production", production, percentOfThird, silentPercent, random),
                        mix("development", development, percentOfThird, silentPercent, random),
                        mix("test", test, percentOfThird, silentPercent, random));

        List<InstanceClaim> claims = claims(mixes, random);

        for (InstanceClaim claim : claims) {
            String own = OWN.get(claim.environment());
            claim.instance().ifPresent(believed -> assertThat(believed).isEqualTo(own));
        }
        for (Mix mix : mixes) {
            boolean showsItself =
                    mix.own() >= 5
                            && mix.own() >= 2 * mix.leaked().size()
                            && 3 * mix.own() > mix.own() + mix.silent() + mix.leaked().size();
            if (showsItself) {
                assertThat(of(claims, mix.environment()))
                        .as("%s", mix)
                        .contains(OWN.getOrDefault(mix.environment(), ""));
            }
        }
    }

    @Property(tries = 500)
    void whatWasOnceLearnedFromManyIsKnownWhateverGoes(
            @ForAll @IntRange(max = 40) int own,
            @ForAll @IntRange(max = 40) int leaked,
            @ForAll @IntRange(min = 50, max = 500) int then) {
        List<InstanceClaim> claims =
                new Crowds()
                        .with("production", "ins_P", own)
                        .with("production", "ins_D", leaked)
                        .claims(
                                EarlierInstancesTest.learned("production", "ins_P", then),
                                EarlierInstancesTest.learned("development", "ins_D", then));

        assertThat(of(claims, "production")).contains("ins_P");
        assertThat(of(claims, "development")).contains("ins_D");
    }

    @Property(tries = 300)
    void theOrderOfUsersAndEnvironmentsMeansNothing(
            @ForAll @IntRange(max = 60) int production,
            @ForAll @IntRange(max = 60) int development,
            @ForAll @IntRange(max = 100) int percentOfThird,
            @ForAll Random random) {
        List<Mix> mixes =
                List.of(
                        mix("production", production, percentOfThird, 20, random),
                        mix("development", development, percentOfThird, 20, random));

        assertThat(claims(mixes, random))
                .containsExactlyInAnyOrderElementsOf(claims(mixes.reversed(), random));
    }

    /** Users of an environment, of which at most one in three is leaked from the others. */
    private static Mix mix(
            String environment, int users, int percentOfThird, int silentPercent, Random random) {
        int leaked = users * percentOfThird / 300;
        int silent = (users - leaked) * silentPercent / 100;
        List<String> others =
                OWN.entrySet().stream()
                        .filter(it -> !it.getKey().equals(environment))
                        .map(Map.Entry::getValue)
                        .sorted()
                        .toList();
        List<String> from = new ArrayList<>();
        for (int i = 0; i < leaked; i++) {
            from.add(others.get(random.nextInt(10) == 0 ? 1 : 0));
        }
        return new Mix(environment, users - leaked - silent, silent, from);
    }

    private static List<InstanceClaim> claims(List<Mix> mixes, Random random) {
        Map<String, EnvironmentUsers> crowds = new java.util.HashMap<>();
        for (Mix mix : mixes) {
            List<Optional<String>> users = new ArrayList<>();
            users.addAll(
                    Collections.nCopies(
                            mix.own(), Optional.ofNullable(OWN.get(mix.environment()))));
            users.addAll(Collections.nCopies(mix.silent(), Optional.<String>empty()));
            mix.leaked().forEach(instance -> users.add(Optional.of(instance)));
            Collections.shuffle(users, random);
            EnvironmentUsers crowd = EnvironmentUsers.empty();
            users.forEach(user -> crowd.add(user, Optional.empty()));
            crowds.put(mix.environment(), crowd);
        }
        return new InstanceLearning(
                        AuditSettings.DEFAULT.instances(),
                        Environment.DEFAULTS,
                        crowds,
                        List.<KnownInstance>of())
                .claims();
    }

    private static Optional<String> of(List<InstanceClaim> claims, String environment) {
        return claims.stream()
                .filter(it -> it.environment().equals(environment))
                .findFirst()
                .flatMap(InstanceClaim::instance);
    }
}
