package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.value.UserFacts;
import dev.cachewarden.core.value.ValueShape;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The ids that a batch entry names and holds.
 *
 * @param named in the key
 * @param held in the value
 */
record BatchIds(Set<String> named, Set<String> held) {

    /** Of an entry whose value is a list of users that all have an id. */
    static Optional<BatchIds> of(AuditedEntry entry) {
        if (!entry.is(KeyType.IDS) || !isReadable(entry)) {
            return Optional.empty();
        }
        List<UserFacts> users = entry.users();
        if (users.stream().map(UserFacts::id).anyMatch(Objects::isNull)) {
            return Optional.empty();
        }
        Set<String> held = new LinkedHashSet<>();
        users.forEach(user -> held.add(Objects.requireNonNull(user.id())));
        Set<String> named = new LinkedHashSet<>(Arrays.asList(entry.identifier().split(",")));
        return Optional.of(new BatchIds(named, held));
    }

    private static boolean isReadable(AuditedEntry entry) {
        return entry.value()
                .map(value ->
                        switch (value.shape()) {
                            case ValueShape.User ignored -> true;
                            case ValueShape.Users ignored -> true;
                            case ValueShape.OtherJson(String kind) -> kind.equals("array");
                            default -> false;
                        })
                .orElse(false);
    }

    List<String> extra() {
        return held.stream().filter(id -> !named.contains(id)).toList();
    }

    List<String> missing() {
        return named.stream().filter(id -> !held.contains(id)).toList();
    }
}
