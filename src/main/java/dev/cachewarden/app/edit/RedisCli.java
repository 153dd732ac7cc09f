package dev.cachewarden.app.edit;

import dev.cachewarden.core.connection.Tls;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.ServerFacts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Commands for redis-cli, to be pasted into a POSIX shell. Never with a password: redis-cli takes
 * it from {@code REDISCLI_AUTH}.
 */
public final class RedisCli {

    private final String client;

    public RedisCli(ServerFacts server) {
        this.client =
                "redis-cli "
                        + (server.name().startsWith("/")
                                ? socket(server.name())
                                : host(server.name()))
                        + server.tls().map(RedisCli::options).orElse("");
    }

    /** {@code /run/redis.sock?db=2}. */
    private static String socket(String name) {
        String[] parts = name.split("[?]db=", 2);
        return "-s " + word(parts[0]) + (parts.length > 1 ? " -n " + word(parts[1]) : "");
    }

    /** {@code host:port/2}. */
    private static String host(String server) {
        int colon = server.lastIndexOf(':');
        String host = colon < 0 ? server : server.substring(0, colon);
        String[] port = (colon < 0 ? "6379" : server.substring(colon + 1)).split("/", 2);
        return "-h "
                + word(host)
                + " -p "
                + word(port[0])
                + (port.length > 1 ? " -n " + word(port[1]) : "");
    }

    private static String options(Tls tls) {
        return " --tls"
                + (tls.verified() ? "" : " --insecure")
                + tls.serverName().map(name -> " --sni " + word(name)).orElse("")
                + tls.authority().map(file -> " --cacert " + word(file)).orElse("")
                + tls.client()
                        .map(client ->
                                " --cert "
                                        + word(client.certificate())
                                        + " --key "
                                        + word(client.key()))
                        .orElse("");
    }

    private static String word(Path file) {
        return word(file.toString());
    }

    public String get(ByteString key) {
        return command("GET", key);
    }

    public String unlink(ByteString key) {
        return command("UNLINK", key);
    }

    public String expire(ByteString key, Duration ttl) {
        return command("PEXPIRE", key, List.of(Long.toString(ttl.toMillis())));
    }

    public String persist(ByteString key) {
        return command("PERSIST", key);
    }

    /** A command that takes a key and nothing else. */
    String command(String name, ByteString key) {
        return command(name, key, List.of());
    }

    /** A shell cannot pass every byte in an argument, so other keys go through standard input. */
    private String command(String name, ByteString key, List<String> arguments) {
        String rest = arguments.isEmpty() ? "" : " " + String.join(" ", arguments);
        return isPlain(key)
                ? client + " " + name + " '" + key + "'" + rest
                : "printf '%s\\n' '" + name + " \"" + escaped(key) + "\"" + rest + "' | " + client;
    }

    /** Nothing that a shell, a terminal or redis-cli could take for something else. */
    private static boolean isPlain(ByteString key) {
        for (int i = 0; i < key.length(); i++) {
            byte b = key.at(i);
            if (b < ' ' || b == 0x7f || b == '\'' || b == '\\' || (i == 0 && b == '-')) {
                return false;
            }
        }
        return !key.isEmpty();
    }

    /** As redis-cli reads double-quoted text. */
    private static String escaped(ByteString key) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            byte b = key.at(i);
            boolean plain = b >= ' ' && b < 0x7f && b != '\'' && b != '\\' && b != '"';
            out.append(plain ? "" + (char) b : String.format(Locale.ROOT, "\\x%02x", b & 0xff));
        }
        return out.toString();
    }

    private static String word(String text) {
        return text.matches("[A-Za-z0-9._:/-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
