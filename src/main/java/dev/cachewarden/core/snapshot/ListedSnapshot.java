package dev.cachewarden.core.snapshot;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An exported snapshot of a folder.
 *
 * @param label empty if it cannot be read
 * @param problem why it cannot be read, a sentence
 */
public record ListedSnapshot(Path file, Optional<SnapshotLabel> label, Optional<String> problem) {}
