package dev.cachewarden.core.connection;

import dev.cachewarden.core.text.Lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * What follows the question mark of a URL, in the spellings of the usual clients (redis-py,
 * ioredis, Lettuce, go-redis). Options that say with whom or as whom to speak are read; those about
 * how a client speaks change nothing here and are named as unused; every other one is refused.
 */
final class UrlOptions {

    private static final List<String> DATABASE = List.of("db", "database");
    private static final List<String> USER = List.of("user", "username");
    private static final List<String> PASSWORD = List.of("password");
    private static final List<String> TLS = List.of("tls", "ssl");
    private static final String VERIFIED = "ssl_cert_reqs";

    private static final Set<String> ABOUT_THE_CLIENT =
            Set.of(
                    "clientName",
                    "client_name",
                    "connectTimeout",
                    "connect_timeout",
                    "decode_responses",
                    "dial_timeout",
                    "encoding",
                    "family",
                    "health_check_interval",
                    "keepAlive",
                    "maxRetriesPerRequest",
                    "max_connections",
                    "max_retries",
                    "pool_size",
                    "protocol",
                    "read_timeout",
                    "retry_on_timeout",
                    "socket_connect_timeout",
                    "socket_keepalive",
                    "socket_timeout",
                    "timeout",
                    "write_timeout");

    private final Map<String, String> values = new LinkedHashMap<>();

    private UrlOptions() {}

    static UrlOptions parse(String query) {
        UrlOptions options = new UrlOptions();
        for (String each : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = each.indexOf('=');
            String name = equals < 0 ? each : each.substring(0, equals);
            options.add(name, equals < 0 ? "" : PercentDecoder.decode(each.substring(equals + 1)));
        }
        return options;
    }

    private void add(String name, String value) {
        if (!isRead(name) && !ABOUT_THE_CLIENT.contains(name)) {
            throw new InvalidSettingsException(
                    "The address has "
                            + (name.matches("[A-Za-z0-9_.-]{1,40}")
                                    ? "the option “" + name + "”"
                                    : "an option")
                            + " after its question mark that Cachewarden does not know. Leave it"
                            + " out; db, user, password and tls are read.");
        }
        String before = values.putIfAbsent(name, value);
        if (before != null && !before.equals(value)) {
            throw contradiction(name + " twice, differently");
        }
    }

    private static boolean isRead(String name) {
        return DATABASE.contains(name)
                || USER.contains(name)
                || PASSWORD.contains(name)
                || TLS.contains(name)
                || name.equals(VERIFIED);
    }

    List<String> unused() {
        List<String> unused = new ArrayList<>(values.keySet());
        unused.retainAll(ABOUT_THE_CLIENT);
        return unused;
    }

    int databaseOr(OptionalInt path) {
        Optional<Integer> own = value(DATABASE, UrlOptions::database);
        if (own.isPresent() && path.isPresent() && !own.get().equals(path.getAsInt())) {
            throw contradiction(
                    "database " + path.getAsInt() + " in its path and " + own.get() + " after it");
        }
        return own.orElse(path.orElse(0));
    }

    private static int database(String text) {
        int database = UrlAddress.number(text);
        if (database < 0) {
            throw new InvalidSettingsException(
                    "The address names a database that is not a number: write ?db=0.");
        }
        return database;
    }

    Optional<String> userOr(Optional<String> login) {
        Optional<String> own = value(USER, name -> name).filter(name -> !name.isEmpty());
        if (own.isPresent() && login.isPresent() && !own.equals(login)) {
            throw contradiction("one user before the @ and another after the question mark");
        }
        return own.or(() -> login);
    }

    Optional<Secret> passwordOr(Optional<Secret> login) {
        Optional<Secret> own = value(PASSWORD, Secret::of).filter(it -> !it.equals(Secret.of("")));
        if (own.isPresent() && login.isPresent() && !own.equals(login)) {
            throw contradiction("one password before the @ and another after the question mark");
        }
        return own.or(() -> login);
    }

    /**
     * @param scheme whether the scheme is one with TLS; one without leaves it open
     */
    boolean tlsOr(boolean scheme) {
        Optional.ofNullable(values.get(VERIFIED)).ifPresent(UrlOptions::refuseUnverified);
        Optional<Boolean> own = value(TLS, YesOrNo::ofTls);
        if (scheme && own.equals(Optional.of(false))) {
            throw contradiction("rediss://, which is TLS, and tls=false after it");
        }
        return scheme || own.orElse(false);
    }

    private static void refuseUnverified(String wanted) {
        if (!Set.of("required", "CERT_REQUIRED").contains(wanted)) {
            throw new InvalidSettingsException(
                    "The address asks not to verify the server's certificate ("
                            + VERIFIED
                            + "), which no address can have Cachewarden do. Leave it out; an own"
                            + " authority is named with --cacert, and --tls-unverified verifies"
                            + " nothing.");
        }
    }

    /** Of equal spellings; two that differ are refused. */
    private <T> Optional<T> value(List<String> spellings, Function<String, T> reading) {
        List<T> given =
                spellings.stream()
                        .filter(values::containsKey)
                        .map(values::get)
                        .map(reading)
                        .distinct()
                        .toList();
        if (given.size() > 1) {
            throw contradiction(Lists.and(spellings) + ", differently");
        }
        return given.stream().findFirst();
    }

    private static InvalidSettingsException contradiction(String what) {
        return new InvalidSettingsException(
                "The address contradicts itself: it says " + what + ". Keep one.");
    }
}
