package dev.cachewarden.cli.snapshot;

import dev.cachewarden.core.port.SnapshotFiles;

/**
 * What commands of snapshots need.
 *
 * @param question asks for pass phrases
 */
public record SnapshotParts(SnapshotFiles files, HiddenQuestion question) {}
