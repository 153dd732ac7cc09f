package dev.cachewarden.core.check;

import java.util.Optional;
import java.util.SortedMap;

/**
 * What a server says of itself in INFO.
 *
 * @param product and its version, {@code Redis 7.0.15}; empty where it does not say
 * @param isReadOnlyReplica whether it says that it takes no changes, as a replica
 * @param keys how many there are in each database that has some; empty where it does not say
 */
public record ServerReport(
        Optional<String> product,
        boolean isReadOnlyReplica,
        Optional<SortedMap<Integer, Long>> keys) {

    /** Of a server that says nothing. */
    public static final ServerReport NONE =
            new ServerReport(Optional.empty(), false, Optional.empty());
}
