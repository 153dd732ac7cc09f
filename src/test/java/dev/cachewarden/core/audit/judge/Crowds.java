package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.KnownInstance;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Ksuid;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Users of environments, made by hand. */
final class Crowds {

    private final Map<String, EnvironmentUsers> crowds = new HashMap<>();

    /** Users under an environment who show an instance; none with {@code ""}. */
    Crowds with(String environment, String instance, long users) {
        return with(environment, instance, users, Optional.empty());
    }

    Crowds with(String environment, String instance, long users, Optional<Instant> made) {
        EnvironmentUsers crowd = crowds.computeIfAbsent(environment, _ -> EnvironmentUsers.empty());
        for (long i = 0; i < users; i++) {
            crowd.add(Optional.of(instance).filter(it -> !it.isEmpty()), made);
        }
        return this;
    }

    List<InstanceClaim> claims(KnownInstance... known) {
        return claims(AuditSettings.DEFAULT, known);
    }

    List<InstanceClaim> claims(AuditSettings settings, KnownInstance... known) {
        return new InstanceLearning(
                        settings.instances(), Environment.DEFAULTS, crowds, List.of(known))
                .claims();
    }

    InstanceClaim claim(String environment, KnownInstance... known) {
        return claims(known).stream()
                .filter(it -> it.environment().equals(environment))
                .findFirst()
                .orElseThrow();
    }

    /** The id of an instance that was made then. */
    static String instance(Instant made, int number) {
        return "ins_" + new Ksuid((int) (made.getEpochSecond() - 1_400_000_000L), 0, number).text();
    }
}
