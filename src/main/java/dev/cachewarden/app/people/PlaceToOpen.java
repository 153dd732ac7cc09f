package dev.cachewarden.app.people;

import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which of the entries that hold a person is the one to look at first. */
public final class PlaceToOpen {

    private PlaceToOpen() {}

    /**
     * Where the worst is wrong; else in a protected environment; there the entry that is this
     * person's alone.
     *
     * @param places at least one
     * @param worst the worst finding about an entry
     */
    public static CacheKey of(List<CacheKey> places, Function<CacheKey, Optional<Severity>> worst) {
        return places.stream()
                .min(
                        Comparator.comparingInt((CacheKey key) -> rank(worst.apply(key)))
                                .thenComparing(key -> !key.section().isProtected())
                                .thenComparingInt(key -> rank(key.type())))
                .orElseThrow();
    }

    private static int rank(Optional<Severity> worst) {
        return worst.map(Severity.INFO::compareTo).orElse(1);
    }

    private static int rank(KeyType type) {
        return switch (type) {
            case ID -> 0;
            case USERNAME -> 1;
            case IDS -> 2;
            default -> 3;
        };
    }
}
