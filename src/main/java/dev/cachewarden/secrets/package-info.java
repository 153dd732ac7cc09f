/**
 * This user's secrets: in the keychain of the system, in a file that a pass phrase encrypts, or
 * printed by a program. The file {@code secrets.json}, version 1, is a JSON object: {@code
 * derivation} ({@code argon2id}, RFC 9106 version 0x13) with {@code memoryKiB}, {@code passes},
 * {@code lanes} and {@code salt} (16 bytes) makes a key of 32 bytes of the pass phrase (UTF-8,
 * NFC); {@code sealed} is the names and secrets, a JSON object of texts, encrypted with AES-256 in
 * GCM under {@code nonce} (12 bytes, another at each writing), its tag of 16 bytes behind it, the
 * rest of the object as one text as associated data. Bytes are in Base64.
 */
@NullMarked
package dev.cachewarden.secrets;

import org.jspecify.annotations.NullMarked;
