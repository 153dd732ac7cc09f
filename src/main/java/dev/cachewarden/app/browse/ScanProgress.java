package dev.cachewarden.app.browse;

import dev.cachewarden.core.key.Section;

import java.util.Map;
import java.util.OptionalLong;

/**
 * How far a scan is.
 *
 * @param keys of ours found so far; SCAN may repeat a key, the finished index does not
 * @param keysPerSecond of ours, since the start
 * @param counts by section, as {@code keys}
 * @param databaseSize all tenants' keys when the scan began, if the server answers
 */
public record ScanProgress(
        long keys, double keysPerSecond, Map<Section, Long> counts, OptionalLong databaseSize) {}
