package dev.cachewarden.core.port;

import dev.cachewarden.core.connection.Tls;

import java.util.Optional;

/**
 * What is known of a server after the handshake.
 *
 * @param name as {@code DatabaseAddress.name} gives it: {@code host:port}, and the database if it
 *     is not 0: {@code host:port/2}, {@code /run/redis.sock?db=2}
 * @param version as INFO gives it, or empty where the server refuses INFO
 * @param protocol 2 or 3: the RESP version agreed on
 * @param tls how the connection is secured; empty for one in clear
 * @param user as whom one is logged in, as ACL WHOAMI gives it, or empty where the server does not
 *     say
 */
public record ServerFacts(
        String name,
        String version,
        int protocol,
        Optional<Tls> tls,
        boolean readOnly,
        String user) {

    /** Whether every command costs money: Upstash bills each one, also inside a pipeline. */
    public boolean isBilledPerCommand() {
        return name.replaceFirst(":.*", "").endsWith(".upstash.io");
    }
}
