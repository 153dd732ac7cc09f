/**
 * Takes off what apps pack values in: gzip, zlib, brotli, MessagePack, and base64 of those. Bounded
 * regardless of the size that the bytes claim; never packs.
 */
@NullMarked
package dev.cachewarden.packing;

import org.jspecify.annotations.NullMarked;
