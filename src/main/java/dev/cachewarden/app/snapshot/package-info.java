/**
 * Snapshots that people save: writing one, comparing one with another or with the cache, and
 * putting its entries back. Their files are behind {@link dev.cachewarden.core.port.SnapshotFiles}.
 */
@NullMarked
package dev.cachewarden.app.snapshot;

import org.jspecify.annotations.NullMarked;
