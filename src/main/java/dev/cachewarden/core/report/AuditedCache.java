package dev.cachewarden.core.report;

import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.Login;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Shortened;

/**
 * The cache that a report is about.
 *
 * @param server {@code host:port}
 * @param login the user as whom it was read, and the source of that login
 */
public record AuditedCache(String server, Login login, CacheLayout layout) {

    /** The cache's name: its prefix and where it is. */
    public String words() {
        return Shortened.of(Printable.ofText(layout.prefix())) + " on " + server;
    }
}
