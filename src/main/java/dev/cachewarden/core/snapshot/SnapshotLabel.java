package dev.cachewarden.core.snapshot;

import java.util.Optional;

/**
 * What an exported snapshot says of itself without its pass phrase. Nothing of it is proven: only
 * opening the file compares it with what was sealed.
 *
 * @param isEncrypted whether a pass phrase is needed to open it
 * @param counts empty if the file ends early
 * @param bytes of the file
 */
public record SnapshotLabel(
        ExportTitle title, boolean isEncrypted, Optional<ExportCounts> counts, long bytes) {}
