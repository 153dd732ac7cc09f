package dev.cachewarden.core.connection;

import dev.cachewarden.core.key.Environment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Environment variables, or those of a {@code .env} file, and what they say of the cache. An empty
 * value counts as none.
 */
public final class Variables {

    public static final String PASSWORD = "CACHEWARDEN_PASSWORD";
    public static final String PREFIX = "CACHEWARDEN_PREFIX";
    public static final String ENVIRONMENTS = "CACHEWARDEN_ENVIRONMENTS";
    public static final String TTL = "CACHEWARDEN_TTL";

    private final Map<String, String> values;

    public Variables(Map<String, String> values) {
        Map<String, String> filled = new HashMap<>();
        values.forEach(
                (name, value) -> {
                    if (!value.isBlank()) {
                        filled.put(name, value.strip());
                    }
                });
        this.values = Map.copyOf(filled);
    }

    /**
     * The connection that the variables describe, if they describe one, with {@link #PASSWORD}
     * where its description has none.
     *
     * @param place where the variables are, with a blank before: {@code " in .env"}
     * @throws InvalidSettingsException naming the variable that is wrong
     */
    public Optional<ConnectionChoice> connection(String place) {
        return new ConnectionVariables(values, place).choose().map(this::withPassword);
    }

    /** Fills the gap in a connection that was described without a password. */
    public ConnectionChoice withPassword(ConnectionChoice choice) {
        return choice.settings().password().isPresent()
                ? choice
                : choice.with(choice.settings().withPassword(value(PASSWORD).map(Secret::of)));
    }

    /** How the cache is laid out, with {@code defaults} for what the variables do not say. */
    public CacheLayout layout(CacheLayout defaults) {
        return new CacheLayout(
                value(PREFIX).orElse(defaults.prefix()),
                value(ENVIRONMENTS)
                        .map(
                                list ->
                                        ConnectionVariables.named(
                                                ENVIRONMENTS, () -> environments(list)))
                        .orElse(defaults.environments()),
                value(TTL)
                        .map(seconds -> ConnectionVariables.named(TTL, () -> ttl(seconds)))
                        .orElse(defaults.ttl()));
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
        return Optional.ofNullable(values.get(name));
    }
}
