/**
 * Snapshots in files: recovery snapshots, which are kept of every change, and exported ones, which
 * people save.
 *
 * <p>The format, all numbers big-endian: the eight bytes {@code CWSNAP}, 0, 1 (the last is the
 * format); the length of the head (4 bytes, at most 4096) and the head, a JSON object in clear
 * text; then frames. A frame is its length (4 bytes), its kind (1 byte) and a sealed content. What
 * is sealed is the length of the content (4 bytes) and the content as an LZ4 block. A seal is bound
 * to the SHA-256 of everything before the first frame, the frame's number from 0 (8 bytes) and its
 * kind, one after the other. So no frame can be changed, moved, left out or taken from another file
 * without being noticed.
 *
 * <p>The head says how frames are sealed ({@code cipher}), how the key is found ({@code key}), and
 * has a {@code salt} of 16 bytes in hexadecimal:
 *
 * <ul>
 *   <li>{@code AES256-GCM-HKDF-1MB}: the ciphertext of Tink's AES-256-GCM-HKDF streaming with
 *       HMAC-SHA-256 and segments of 1 MiB; what the seal is bound to is its associated data. With
 *       {@code key} {@code file} the key is in the key file of the user; with {@code argon2id} it
 *       is 32 bytes of Argon2id, version 1.3, of the pass phrase in NFC and UTF-8, with the salt
 *       and the head's {@code memoryKiB} (at most 262,144), {@code passes} (16) and {@code lanes}
 *       (16).
 *   <li>{@code none}, with {@code key} {@code none}: the SHA-256 of what the seal is bound to and
 *       of the content, then the content in clear. Anybody can compute it, so it shows an accident
 *       and no intent.
 * </ul>
 *
 * <p>Frames of a recovery snapshot: the first, kind 1, is the title, a JSON object. Kind 2 holds
 * entries in MessagePack, each an array: key (binary), type (string) or nil, bytes (binary) or nil,
 * end in ms since 1970 or nil, the mark of what the change left (string, see {@link
 * dev.cachewarden.core.snapshot.ContentMark}), and the version from 1. The last, kind 3, is empty
 * and says that all was written; a file without it ends early and is good up to its last whole
 * frame.
 *
 * <p>Frames of an exported snapshot: the first, kind 1, is the title, a JSON object: {@code
 * takenAt}, {@code server}, {@code prefix}, and what was selected, either a number of {@code keys}
 * or an {@code environment} (escaped as keys are shown; null for the entries without one) and a
 * {@code type}, each left out for all of them. The head repeats it as {@code title}, in clear. Kind
 * 2 holds entries, each an array: key (binary), type (string), bytes (binary), end in ms since 1970
 * or nil, and when it was read in ms since 1970; times are those of the server's clock. Bytes are
 * the value of a string, and for every other type what DUMP answers, as RESTORE takes it. The last
 * two, kinds 4 and 3, both hold the counts of {@code entries}, of {@code vanished} and of {@code
 * unread} keys as a JSON object: kind 4 is the one that is not sealed, so that files can be listed
 * without their pass phrases. A file without the last ends early: it is never put back.
 */
@NullMarked
package dev.cachewarden.snapshot;

import org.jspecify.annotations.NullMarked;
