package dev.cachewarden.app.verify;

import dev.cachewarden.app.refetch.ClerkQuestion;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.ClerkInstanceApi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The first users of one environment whom keys name, in parts of the size of one request. */
final class FirstUsers {

    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Part> byId = new HashMap<>();

    /**
     * Some users.
     *
     * @param users as the entries hold them; filled when all entries are known
     */
    record Part(List<String> ids, List<AskedUser> users) {}

    private FirstUsers() {}

    /** At most {@code mostParts} parts, each of them full. */
    static FirstUsers of(Environment environment, AuditKeys keys, int mostParts) {
        int section = keys.sections().indexOf(new Section.Configured(environment));
        FirstUsers users = new FirstUsers();
        RequestParts<String> full =
                new RequestParts<>(ClerkInstanceApi.MOST_PER_REQUEST, users::add);
        IntStream.range(0, keys.count())
                .filter(it -> keys.type(it) == KeyType.ID && keys.section(it) == section)
                .mapToObj(it -> keys.identifier(it).toString())
                .filter(ClerkQuestion::isId)
                .limit((long) mostParts * ClerkInstanceApi.MOST_PER_REQUEST)
                .forEach(full::add);
        return users;
    }

    private void add(List<String> ids) {
        Part part = new Part(ids, new ArrayList<>());
        parts.add(part);
        ids.forEach(id -> byId.put(id, part));
    }

    List<Part> parts() {
        return parts;
    }

    Optional<Part> of(String user) {
        return Optional.ofNullable(byId.get(user));
    }
}
