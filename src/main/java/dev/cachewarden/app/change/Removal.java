package dev.cachewarden.app.change;

import dev.cachewarden.core.key.CacheKey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of a batch of keys that were to be removed; those that are not counted did not exist.
 *
 * @param removed the server has answered that it removed them
 * @param left not removed, by reason, a sentence
 * @param problem why no other batch should follow, a sentence
 */
public record Removal(long removed, Map<String, List<CacheKey>> left, Optional<String> problem) {

    public Removal {
        left = Map.copyOf(left);
    }

    static Removal of(long removed) {
        return new Removal(removed, Map.of(), Optional.empty());
    }

    /** Whether nothing was done, and something was refused. */
    public boolean isRefusal() {
        return removed == 0 && !left.isEmpty();
    }

    /** One being put together. */
    static final class Builder {

        private final Map<String, List<CacheKey>> left = new HashMap<>();
        private long removed;
        private Optional<String> problem = Optional.empty();

        void removed(long more) {
            removed += more;
        }

        void left(String why, List<CacheKey> keys) {
            left.merge(
                    why,
                    List.copyOf(keys),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }

        /** The first reason is the one that explains the others. */
        void problem(String why) {
            problem = problem.or(() -> Optional.of(why));
        }

        Removal build() {
            return new Removal(removed, left, problem);
        }
    }
}
