package dev.cachewarden.app;

import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.json.JsonParser;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;

/** One opened cache and what is needed to work with it: the use cases' common ground. */
public record Workspace(
        CacheServer server,
        CacheLayout layout,
        KeyGrammar grammar,
        JsonParser jsonParser,
        Clock clock) {

    public Workspace(CacheServer server, CacheLayout layout, JsonParser jsonParser, Clock clock) {
        this(server, layout, layout.grammar(), jsonParser, clock);
    }
}
