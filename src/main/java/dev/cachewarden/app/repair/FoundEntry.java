package dev.cachewarden.app.repair;

import dev.cachewarden.core.audit.Fingerprint;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.port.SeenValue;

import java.util.Set;

/** What an entry holds now. */
public record FoundEntry(SeenValue value, Ttl ttl) {

    /** Whether it is what every audit saw; only values of strings are ever seen by one. */
    boolean isStill(Set<Fingerprint> seen) {
        if (seen.isEmpty()) {
            return true;
        }
        return value.isString() && seen.stream().allMatch(Fingerprint.of(value.bytes())::equals);
    }
}
