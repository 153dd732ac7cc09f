package dev.cachewarden.core.clerk;

import java.util.Optional;

/**
 * What {@code GET /instance} says of the instance that a secret key belongs to.
 *
 * @param id {@code ins_…}
 * @param environmentType as Clerk writes it: {@code production}, {@code development}, or what may
 *     come
 */
public record InstanceAnswer(String id, String environmentType) {

    public Optional<InstanceKind> kind() {
        return InstanceKind.ofLabel(environmentType);
    }
}
