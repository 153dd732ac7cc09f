package dev.cachewarden.core.people;

import dev.cachewarden.core.key.KeyType;

import java.util.Optional;

/** Bits that say under which kinds of keys of its section a person was read. */
final class Places {

    static final int ID = 1;
    static final int USERNAME = 2;
    static final int BATCH = 4;

    private Places() {}

    /** The bit of a type; empty where a key of this type names no user. */
    static Optional<Integer> bit(KeyType type) {
        return switch (type) {
            case ID -> Optional.of(ID);
            case USERNAME -> Optional.of(USERNAME);
            case IDS -> Optional.of(BATCH);
            default -> Optional.empty();
        };
    }
}
