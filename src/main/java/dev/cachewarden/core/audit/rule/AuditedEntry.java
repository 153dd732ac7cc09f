package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.value.UserFacts;
import dev.cachewarden.core.value.ValueFacts;

import java.util.List;
import java.util.Optional;

/**
 * An entry as a rule sees it.
 *
 * @param type as TYPE answers
 * @param value what is known of it; empty if it was not read
 * @param readAtNanos when it had been read, on the monotonic clock
 */
public record AuditedEntry(
        CacheKey key, Ttl ttl, String type, Optional<ValueFacts> value, long readAtNanos) {

    public List<UserFacts> users() {
        return value.map(ValueFacts::users).orElse(List.of());
    }

    /** Whether the app keeps users under such keys. */
    boolean holdsUsers() {
        return switch (key.type()) {
            case ID, USERNAME, IDS -> true;
            default -> false;
        };
    }

    boolean is(KeyType wanted) {
        return key.type() == wanted;
    }

    /** The identifier as text; bytes that are not text are escaped. */
    String identifier() {
        return key.identifier().toString();
    }
}
