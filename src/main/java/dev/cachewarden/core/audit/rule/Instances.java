package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.key.Ksuid;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Lists;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which Clerk instance belongs to which environment, as far as it is known. Immutable. */
public final class Instances {

    private final List<InstanceClaim> claims;
    private final Map<String, String> byEnvironment = new HashMap<>();
    private final Map<String, Instant> opened = new HashMap<>();

    public Instances(List<InstanceClaim> claims) {
        this.claims = List.copyOf(claims);
        for (InstanceClaim claim : claims) {
            claim.instance().ifPresent(id -> put(claim.environment(), id));
        }
    }

    private void put(String environment, String instance) {
        byEnvironment.put(environment, instance);
        Ksuid.of(instance, "ins_").ifPresent(id -> opened.put(environment, id.madeAt()));
    }

    /**
     * When the instance of a configured environment was made, if it is known and its id has a date.
     */
    Optional<Instant> openedAt(Section section) {
        return section instanceof Section.Configured configured
                ? Optional.ofNullable(opened.get(configured.environment().name()))
                : Optional.empty();
    }

    /** In the order of the environments. */
    public List<InstanceClaim> claims() {
        return claims;
    }

    /** The instance of a configured environment. */
    public Optional<String> of(Section section) {
        return section instanceof Section.Configured configured
                ? Optional.ofNullable(byEnvironment.get(configured.environment().name()))
                : Optional.empty();
    }

    /** The environments that are known to belong to an instance. */
    public List<String> environmentsOf(String instance) {
        return claims.stream()
                .filter(claim -> claim.instance().filter(instance::equals).isPresent())
                .map(InstanceClaim::environment)
                .toList();
    }

    /** "development" or "development and test", if the instance is known to be theirs. */
    Optional<String> namesOf(String instance) {
        List<String> names = environmentsOf(instance);
        return names.isEmpty() ? Optional.empty() : Optional.of(Lists.and(names));
    }

    /**
     * Whether users that come from {@code shown} do not belong under {@code section}: another
     * instance is known to be its own, or {@code shown} is known to be another environment's.
     */
    public boolean isForeign(String shown, Section section) {
        if (!(section instanceof Section.Configured)) {
            return false;
        }
        return of(section)
                .map(own -> !own.equals(shown))
                .orElseGet(() -> !environmentsOf(shown).isEmpty());
    }
}
