package dev.cachewarden.core.connection;

import dev.cachewarden.core.text.Lists;
import dev.cachewarden.core.text.Numbers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A connection in parts: {@code REDIS_HOST} and its companions, in the spellings of the usual
 * frameworks. Two spellings of one part must agree.
 */
final class HostVariables {

    private static final List<String> HOST = List.of("REDIS_HOST", "REDIS_HOSTNAME");
    private static final List<String> PORT = List.of("REDIS_PORT");
    private static final List<String> USER = List.of("REDIS_USERNAME", "REDIS_USER");
    private static final List<String> PASSWORD = List.of("REDIS_PASSWORD", "REDIS_PASS");
    private static final List<String> DATABASE = List.of("REDIS_DB", "REDIS_DATABASE");
    private static final List<String> TLS = List.of("REDIS_TLS", "REDIS_SSL");
    private static final List<String> SCHEME = List.of("REDIS_SCHEME");

    static final List<String> NAMES =
            Stream.of(HOST, PORT, USER, PASSWORD, DATABASE, TLS, SCHEME)
                    .flatMap(List::stream)
                    .toList();

    private final Map<String, String> values;

    /**
     * @param values without empty ones
     */
    HostVariables(Map<String, String> values) {
        this.values = values;
    }

    /** The variables that describe the connection; without a host they describe none. */
    List<String> used() {
        return host().isEmpty() ? List.of() : NAMES.stream().filter(values::containsKey).toList();
    }

    Optional<ConnectionSettings> connection() {
        return host().map(host ->
                new ConnectionSettings(
                        new DatabaseAddress(
                                host, port().orElse(UrlAddress.DEFAULT_PORT), database().orElse(0)),
                        new Credentials(user(), password()),
                        tls().orElse(false)));
    }

    /**
     * A URL of the same family with the login that it leaves open.
     *
     * @param name of the variable with the URL
     * @throws InvalidSettingsException where a part says something else than the URL
     */
    ConnectionSettings completing(String name, ConnectionSettings url) {
        check(name, "host", HOST, host(), url.address().host());
        check(name, "port", PORT, port(), url.address().port());
        check(name, "database", DATABASE, database(), url.address().database());
        check(
                name,
                "TLS",
                Stream.concat(TLS.stream(), SCHEME.stream()).toList(),
                tls(),
                url.tls().isPresent());
        check(name, "user", USER, user(), url.credentials().user().or(this::user).orElse(""));
        Optional<Secret> password = url.credentials().password().or(this::password);
        if (!password().or(() -> password).equals(password)) {
            throw contradiction(name, "another password", PASSWORD);
        }
        return url.with(new Credentials(url.credentials().user().or(this::user), password));
    }

    private <T> void check(
            String name, String what, List<String> part, Optional<T> stated, T meant) {
        if (stated.isPresent() && !stated.get().equals(meant)) {
            throw contradiction(name, "another " + what, part);
        }
    }

    private InvalidSettingsException contradiction(String name, String what, List<String> part) {
        return new InvalidSettingsException(
                given(part) + " says " + what + " than " + name + ". Take one of them out.");
    }

    private Optional<String> host() {
        return value(HOST).map(host -> named(HOST, host, HostVariables::host));
    }

    /** A host alone, IPv6 with or without brackets. */
    private static String host(String text) {
        boolean bareIpv6 = text.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.%a-z]*");
        UrlAddress address = UrlAddress.parse(bareIpv6 ? "[" + text + "]" : text);
        boolean alone = bareIpv6 || text.endsWith("]") || text.indexOf(':') < 0;
        if (!alone) {
            throw new InvalidSettingsException(
                    "It is the name of a host alone; the port goes into REDIS_PORT, and a whole"
                            + " address into REDIS_URL.");
        }
        return address.host();
    }

    /** Kubernetes sets {@code tcp://…} for a service that happens to be called redis. */
    private Optional<Integer> port() {
        return value(PORT)
                .filter(text -> !text.startsWith("tcp://"))
                .map(text -> named(PORT, text, HostVariables::port));
    }

    private static int port(String text) {
        return number(
                text,
                1,
                UrlAddress.HIGHEST_PORT,
                "the number of a port: from 1 to 65535, for example 6379.");
    }

    private static int database(String text) {
        return number(
                text, 0, Integer.MAX_VALUE, "the number of a database: 0 or above, for example 0.");
    }

    private static int number(String text, int least, int most, String wanted) {
        int number = UrlAddress.number(text);
        if (number < least || number > most) {
            throw new InvalidSettingsException(asRead(text) + " is not " + wanted);
        }
        return number;
    }

    /** Text longer than any port can be a password in the wrong variable: it is not quoted. */
    private static String asRead(String text) {
        return text.matches("-?[A-Za-z0-9]{1,5}")
                ? "“" + text + "”"
                : "What is there (" + Numbers.of(text.length(), "character") + ")";
    }

    private Optional<String> user() {
        return value(USER);
    }

    private Optional<Secret> password() {
        return value(PASSWORD).map(Secret::of);
    }

    private Optional<Integer> database() {
        return value(DATABASE).map(text -> named(DATABASE, text, HostVariables::database));
    }

    private Optional<Boolean> tls() {
        Optional<Boolean> stated = value(TLS).map(text -> named(TLS, text, YesOrNo::ofTls));
        Optional<Boolean> scheme =
                value(SCHEME).map(text -> named(SCHEME, text, YesOrNo::ofScheme));
        if (stated.isPresent() && scheme.isPresent() && !stated.equals(scheme)) {
            throw contradiction(given(TLS), "another kind of connection", SCHEME);
        }
        return stated.or(() -> scheme);
    }

    private <T> T named(List<String> part, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (InvalidSettingsException e) {
            throw new InvalidSettingsException(
                    given(part) + ": " + e.getMessage() + ConnectionVariables.UNSENT, e);
        }
    }

    private Optional<String> value(List<String> spellings) {
        List<String> stated =
                spellings.stream().filter(values::containsKey).map(values::get).distinct().toList();
        if (stated.size() > 1) {
            throw new InvalidSettingsException(
                    given(spellings) + " say different things: keep one.");
        }
        return stated.stream().findFirst();
    }

    private String given(List<String> spellings) {
        return Lists.and(spellings.stream().filter(values::containsKey).toList());
    }
}
