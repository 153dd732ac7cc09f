package dev.cachewarden.core.connection;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A URL of a Unix socket, {@code unix://[user[:password]@]/path[?options]}, and the spellings of
 * the usual clients: redis-py, go-redis, Lettuce, Celery.
 */
final class SocketUrl {

    private static final Set<String> SCHEMES =
            Set.of("unix", "redis+unix", "redis+socket", "redis-socket");

    private SocketUrl() {}

    static boolean isOne(String scheme) {
        return SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
    }

    /**
     * @param rest what follows the two slashes
     */
    static ConnectionUrl read(String rest) {
        int slash = rest.indexOf('/');
        String login = slash < 0 ? rest : rest.substring(0, slash);
        int question = rest.indexOf('?');
        if (slash < 0 || rest.indexOf('#') >= 0 || !(login.isEmpty() || login.endsWith("@"))) {
            throw noSocket();
        }
        Credentials credentials =
                login.isEmpty()
                        ? Credentials.NONE
                        : Credentials.parse(login.substring(0, login.length() - 1));
        UrlOptions options = UrlOptions.parse(question < 0 ? "" : rest.substring(question + 1));
        if (options.tlsOr(false)) {
            throw new InvalidSettingsException(
                    "The address asks for TLS, which a Unix socket does not have: nothing leaves"
                            + " this computer. Leave it out.");
        }
        String path = rest.substring(slash, question < 0 ? rest.length() : question);
        return new ConnectionUrl(
                new ConnectionSettings(
                        DatabaseAddress.ofSocket(
                                path(PercentDecoder.decode(path)),
                                options.databaseOr(OptionalInt.empty())),
                        new Credentials(
                                options.userOr(credentials.user()),
                                options.passwordOr(credentials.password())),
                        false),
                options.unused());
    }

    /**
     * One path for all spellings of a socket, because places are compared: {@code /var/run} leads
     * to {@code /run}. A question mark would be taken for the begin of the database.
     */
    private static Path path(String text) {
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '?') || text.endsWith("/")) {
            throw noSocket();
        }
        try {
            Path path = Path.of(text).toAbsolutePath().normalize();
            return real(path)
                    .or(() ->
                            Optional.ofNullable(path.getParent())
                                    .flatMap(SocketUrl::real)
                                    .map(it -> it.resolve(path.getFileName())))
                    .orElse(path);
        } catch (InvalidPathException e) {
            throw noSocket();
        }
    }

    /** Empty where it does not exist, or may not be looked at. */
    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static InvalidSettingsException noSocket() {
        return new InvalidSettingsException(
                "The address of a Unix socket is written with three slashes and its whole path:"
                        + " unix:///run/redis/redis.sock?db=0, and a user before the third:"
                        + " unix://user@/run/redis/redis.sock. Special characters are written"
                        + " percent-encoded.");
    }
}
