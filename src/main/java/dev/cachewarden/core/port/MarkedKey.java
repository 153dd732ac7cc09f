package dev.cachewarden.core.port;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.snapshot.ContentMark;

/**
 * An entry, on condition of its content.
 *
 * @param mark of what it held when it was read
 */
public record MarkedKey(ByteString key, ContentMark mark) {}
