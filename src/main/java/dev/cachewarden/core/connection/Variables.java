package dev.cachewarden.core.connection;

import dev.cachewarden.core.key.Environment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Environment variables, or those of a {@code .env} file, and what they say of the cache. Names are
 * tried in the order of the constants; an empty value counts as none.
 */
public final class Variables {

    public static final String PASSWORD = "CACHEWARDEN_PASSWORD";
    public static final String PREFIX = "CACHEWARDEN_PREFIX";
    public static final String ENVIRONMENTS = "CACHEWARDEN_ENVIRONMENTS";
    public static final String TTL = "CACHEWARDEN_TTL";

    /** Says more than any other that it is meant for us. */
    private static final String OWN_URL = "CACHEWARDEN_URL";

    /** A REST address and its token: Upstash's own names, and those of Vercel. */
    private static final List<List<String>> REST_PAIRS =
            List.of(
                    List.of("UPSTASH_REDIS_REST_URL", "UPSTASH_REDIS_REST_TOKEN"),
                    List.of("KV_REST_API_URL", "KV_REST_API_TOKEN"));

    private static final List<String> URLS =
            List.of("REDIS_URL", "KV_URL", "UPSTASH_REDIS_URL", "REDIS_TLS_URL");

    private final Map<String, String> values;

    public Variables(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * The connection that the variables describe, if they describe one.
     *
     * @throws InvalidSettingsException naming the variable that is wrong
     */
    public Optional<ConnectionSettings> connection() {
        return url(OWN_URL)
                .or(() -> first(REST_PAIRS, pair -> rest(pair.getFirst(), pair.getLast())))
                .or(() -> first(URLS, this::url))
                .map(
                        settings ->
                                settings.password().isPresent()
                                        ? settings
                                        : withPassword(settings));
    }

    private ConnectionSettings withPassword(ConnectionSettings settings) {
        return settings.withPassword(password());
    }

    /** For a connection whose description has none. */
    public Optional<Secret> password() {
        return value(PASSWORD).map(Secret::of);
    }

    private Optional<ConnectionSettings> url(String name) {
        return value(name).map(url -> named(name, () -> ConnectionUrl.parse(url)));
    }

    /** Upstash serves Redis at the REST address's host, with the token as password, over TLS. */
    private Optional<ConnectionSettings> rest(String urlName, String tokenName) {
        Optional<String> url = value(urlName);
        Optional<String> token = value(tokenName);
        if (url.isPresent() && token.isEmpty()) {
            throw new InvalidSettingsException(
                    urlName + " is set, but " + tokenName + " is not: set both.");
        }
        return url.map(
                address ->
                        new ConnectionSettings(
                                named(urlName, () -> restHost(address)),
                                ConnectionUrl.DEFAULT_PORT,
                                true,
                                Optional.of("default"),
                                token.map(Secret::of),
                                0,
                                Optional.empty(),
                                false));
    }

    private static String restHost(String address) {
        String withoutScheme = address.strip().replaceFirst("^[hH][tT][tT][pP][sS]?://", "");
        if (withoutScheme.contains("://")) {
            throw new InvalidSettingsException("The address must start with https://.");
        }
        String host = withoutScheme.split("[/?#]", 2)[0];
        return ConnectionUrl.parse("rediss://" + host.substring(host.lastIndexOf('@') + 1)).host();
    }

    /** How the cache is laid out, with {@code defaults} for what the variables do not say. */
    public CacheLayout layout(CacheLayout defaults) {
        return new CacheLayout(
                value(PREFIX).orElse(defaults.prefix()),
                value(ENVIRONMENTS)
                        .map(list -> named(ENVIRONMENTS, () -> environments(list)))
                        .orElse(defaults.environments()),
                value(TTL).map(seconds -> named(TTL, () -> ttl(seconds))).orElse(defaults.ttl()));
    }

    /**
     * Reads {@code production!,development,test}; an exclamation mark means protected.
     *
     * @throws InvalidSettingsException where a name is empty, doubled or has a colon
     */
    public static List<Environment> environments(String list) {
        List<Environment> environments = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String each : list.split(",", -1)) {
            String item = each.strip();
            boolean isProtected = item.endsWith("!");
            String name = isProtected ? item.substring(0, item.length() - 1) : item;
            if (name.isEmpty() || name.contains(":") || !names.add(name)) {
                throw new InvalidSettingsException(
                        "Environments are different names without colons, with commas between and"
                                + " an exclamation mark after each protected one:"
                                + " production!,development,test.");
            }
            environments.add(new Environment(name, isProtected));
        }
        return environments;
    }

    /**
     * Reads a number of seconds.
     *
     * @throws InvalidSettingsException where it is not a whole number above 0
     */
    public static Duration ttl(String seconds) {
        String digits = seconds.strip();
        if (!digits.matches("[0-9]{1,9}") || Integer.parseInt(digits) == 0) {
            throw new InvalidSettingsException(
                    "The time to live is a whole number of seconds above 0, for example 300.");
        }
        return Duration.ofSeconds(Integer.parseInt(digits));
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static <T, R> Optional<R> first(List<T> candidates, Function<T, Optional<R>> look) {
        return candidates.stream().map(look).flatMap(Optional::stream).findFirst();
    }

    private static <T> T named(String variable, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidSettingsException e) {
            throw new InvalidSettingsException(variable + ": " + e.getMessage(), e);
        }
    }
}
