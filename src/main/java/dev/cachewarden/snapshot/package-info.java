/**
 * Snapshots in files.
 *
 * <p>The format, all numbers big-endian: the eight bytes {@code CWSNAP}, 0, 1; the length of the
 * head (4 bytes) and the head, a JSON object in clear text that names the cipher and says how its
 * key is found; then frames. A frame is its length (4 bytes), its kind (1 byte) and a ciphertext:
 * Tink's AES-256-GCM-HKDF streaming with HMAC-SHA-256 and segments of 1 MiB, whose associated data
 * is the SHA-256 of everything before the first frame, the frame's number from 0 (8 bytes) and its
 * kind. So no frame can be changed, moved, left out or taken from another file without being
 * noticed. Its plain text is the length of the content (4 bytes) and the content as an LZ4 block.
 *
 * <p>The first frame, kind 1, is the title: a JSON object. Frames of kind 2 hold entries in
 * MessagePack, each an array: key (binary), type (string) or nil, bytes (binary) or nil, end in ms
 * since 1970 or nil, the mark of what the change left (string, see {@link
 * dev.cachewarden.core.snapshot.ContentMark}), and the version from 1. The last
 * frame, kind 3, is empty and says that all was written; a file without it ends early and is good
 * up to its last whole frame.
 */
@NullMarked
package dev.cachewarden.snapshot;

import org.jspecify.annotations.NullMarked;
