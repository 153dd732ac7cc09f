package dev.cachewarden.ui.tree;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.ui.keys.CurrentKeys;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keys as a scan at 14:00:02 has brought them. */
public final class SampleKeys {

    public static final Instant AT = Instant.parse("2026-11-22T14:00:02Z");

    private SampleKeys() {}

    /** Of a scan that came to its end. */
    public static KnownKeys whole(KeyIndex index) {
        return KnownKeys.nothing(KeyGrammar.withDefaults()).after(result(index, true, AT));
    }

    /** Lets a cache of that name have been read to the end. */
    public static void read(CurrentKeys keys, String name, Workspace workspace, KeyIndex index) {
        keys.open(name, workspace);
        keys.know(whole(index));
    }

    /** Of a first scan that did not. */
    public static KnownKeys part(KeyIndex index) {
        return KnownKeys.nothing(KeyGrammar.withDefaults()).after(result(index, false, AT));
    }

    /** A scan; one that is not complete lost its connection. */
    public static ScanResult result(KeyIndex index, boolean complete, Instant at) {
        return new ScanResult(
                index,
                complete,
                complete
                        ? Optional.empty()
                        : Optional.of(
                                new CacheException(
                                        CacheException.Kind.CONNECTION_LOST,
                                        "The connection was lost.")),
                at,
                0,
                Duration.ofMillis(6100));
    }
}
