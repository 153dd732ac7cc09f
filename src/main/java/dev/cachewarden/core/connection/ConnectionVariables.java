package dev.cachewarden.core.connection;

import dev.cachewarden.core.text.Lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The connections that variables describe, the strongest first: our own name, the URLs, the REST
 * addresses with their tokens, and the parts. The first is taken; a remark names those that lead
 * elsewhere.
 */
final class ConnectionVariables {

    /** Says more than any other that it is meant for us. */
    private static final String OWN_URL = "CACHEWARDEN_URL";

    /** Closes every sentence about a variable that cannot be read. */
    static final String UNSENT = " Nothing was sent to Redis.";

    private static final String REDIS_URL = "REDIS_URL";

    private static final List<String> URLS =
            List.of(OWN_URL, REDIS_URL, "KV_URL", "UPSTASH_REDIS_URL", "REDIS_TLS_URL");

    /** A REST address and its token: Upstash's own names, and those of Vercel. */
    private static final List<List<String>> REST_PAIRS =
            List.of(
                    List.of("UPSTASH_REDIS_REST_URL", "UPSTASH_REDIS_REST_TOKEN"),
                    List.of("KV_REST_API_URL", "KV_REST_API_TOKEN"));

    /** All of which something is made. */
    static final Set<String> NAMES =
            Stream.of(URLS, REST_PAIRS.getFirst(), REST_PAIRS.getLast(), HostVariables.NAMES)
                    .flatMap(List::stream)
                    .collect(Collectors.toUnmodifiableSet());

    private final Map<String, String> values;
    private final String place;
    private final HostVariables parts;

    /**
     * @param values without empty ones
     * @param place where they are, with a blank before: {@code " in .env"}
     */
    ConnectionVariables(Map<String, String> values, String place) {
        this.values = values;
        this.place = place;
        this.parts = new HostVariables(values);
    }

    /** One way to describe a connection. */
    private record Description(List<String> names, Supplier<Found> reading) {}

    private record Found(ConnectionSettings settings, List<String> remarks) {}

    /**
     * The connection of the strongest description.
     *
     * @throws InvalidSettingsException naming the variable that is wrong
     */
    Optional<ConnectionChoice> choose() {
        List<Description> all = descriptions();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Found found = all.getFirst().reading().get();
        List<String> remarks = new ArrayList<>(found.remarks());
        String others =
                all.stream()
                        .skip(1)
                        .filter(other -> leadsElsewhere(other, found.settings()))
                        .map(other -> Lists.and(other.names()))
                        .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            remarks.add("Passed over" + place + ", because the other comes first: " + others + ".");
        }
        return Optional.of(
                new ConnectionChoice(
                        found.settings(),
                        String.join(", ", all.getFirst().names()) + place,
                        remarks));
    }

    private List<Description> descriptions() {
        List<Description> all = new ArrayList<>();
        URLS.stream().filter(values::containsKey).map(this::ofUrl).forEach(all::add);
        REST_PAIRS.stream()
                .filter(pair -> values.containsKey(pair.getFirst()))
                .map(this::ofRest)
                .forEach(all::add);
        if (!parts.used().isEmpty()) {
            all.add(
                    new Description(
                            parts.used(),
                            () -> new Found(parts.connection().orElseThrow(), List.of())));
        }
        return all;
    }

    private Description ofUrl(String name) {
        return new Description(List.of(name), () -> url(name));
    }

    private Found url(String name) {
        ConnectionUrl url = named(name, () -> ConnectionUrl.read(value(name)));
        ConnectionSettings settings =
                name.equals(REDIS_URL) ? parts.completing(name, url.settings()) : url.settings();
        return new Found(settings, ConnectionChoice.unused(url.unused()));
    }

    private Description ofRest(List<String> pair) {
        return new Description(pair, () -> rest(pair.getFirst(), pair.getLast()));
    }

    private Found rest(String url, String token) {
        Optional<Secret> secret = Optional.ofNullable(values.get(token)).map(Secret::of);
        if (secret.isEmpty()) {
            throw new InvalidSettingsException(
                    url + " is set, but " + token + " is not: set both.");
        }
        return new Found(
                named(url, () -> RestAddress.connection(value(url), secret.get())), List.of());
    }

    private String value(String name) {
        return Objects.requireNonNull(values.get(name));
    }

    /** A description that cannot be read counts as leading elsewhere. */
    private static boolean leadsElsewhere(Description other, ConnectionSettings taken) {
        try {
            return !other.reading().get().settings().isSamePlace(taken);
        } catch (InvalidSettingsException e) {
            return true;
        }
    }

    static <T> T named(String variable, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidSettingsException e) {
            throw new InvalidSettingsException(variable + ": " + e.getMessage() + UNSENT, e);
        }
    }
}
