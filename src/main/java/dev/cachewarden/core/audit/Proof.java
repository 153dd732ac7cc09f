package dev.cachewarden.core.audit;

import dev.cachewarden.core.key.CacheKey;

import java.util.List;
import java.util.Map;

/**
 * How far it is proven that an environment holds only its own users. Users are counted once however
 * many entries they have.
 *
 * @param environment its name
 * @param users cached under it
 * @param own shown to be of the environment's instance
 * @param foreign shown to be of another
 * @param unproven the others, by why they show nothing
 * @param examples entries of unproven users, the first in the order of keys
 * @param nameless entries that belong to none of these users
 */
public record Proof(
        String environment,
        long users,
        long own,
        long foreign,
        Map<WhyUnproven, Long> unproven,
        List<CacheKey> examples,
        UnattributedEntries nameless) {

    /** How many examples are kept. */
    public static final int KEPT_EXAMPLES = 1_000;

    public Proof {
        unproven = Map.copyOf(unproven);
        examples = List.copyOf(examples);
    }

    public Proof withNameless(UnattributedEntries counted) {
        return new Proof(environment, users, own, foreign, unproven, examples, counted);
    }

    /** Whether it is known of all users, and of all entries whose users they are. */
    public boolean isComplete() {
        return notProven() == 0 && nameless.entries() == 0;
    }

    public long notProven() {
        return users - own - foreign;
    }
}
