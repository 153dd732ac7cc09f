package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.reference.UserCopyTable;
import dev.cachewarden.core.audit.reference.UserId;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.value.UserFacts;

import java.util.List;

/** The users that a key names. */
final class KeyedUsers {

    /** A key says nothing but whose it is. */
    static final UserCopyTable.Said NOTHING_SAID =
            new UserCopyTable.Said(null, false, false, UserFacts.UNKNOWN, null, null);

    private KeyedUsers() {}

    static List<String> of(CacheKey key) {
        if (key.type() != KeyType.ID && key.type() != KeyType.IDS && key.type() != KeyType.USER) {
            return List.of();
        }
        ByteString identifier = key.identifier();
        List<ByteString> named =
                switch (key.type()) {
                    case IDS -> identifier.split(',');
                    case USER -> List.of(identifier.split(':').getFirst());
                    default -> List.of(identifier);
                };
        return named.stream().filter(UserId::isOne).map(ByteString::toString).distinct().toList();
    }
}
