package dev.cachewarden.core.audit;

import java.util.Set;

/**
 * How the app writes its cache, where that differs between apps.
 *
 * @param types further type segments of keys that are not malformed, for example {@code org}
 * @param usernames how the app turns a username into a part of a key
 * @param sentinels further values by which the app remembers that there is nothing
 */
public record AppConventions(Set<String> types, UsernameStyle usernames, Set<String> sentinels) {

    static final AppConventions DEFAULT =
            new AppConventions(Set.of(), UsernameStyle.DEFAULT, Set.of());

    public AppConventions {
        types = Set.copyOf(types);
        sentinels = Set.copyOf(sentinels);
    }
}
