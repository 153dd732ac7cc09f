package dev.cachewarden.core.connection;

import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.snapshot.RecoveryLimits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Environment variables, or those of a {@code .env} file, and what they say of the cache. An empty
 * value counts as none.
 */
public final class Variables {

    public static final String PASSWORD = "CACHEWARDEN_PASSWORD";

    /** Prints the password. Only read from the environment: a file must not have programs run. */
    public static final String PASSWORD_COMMAND = "CACHEWARDEN_PASSWORD_COMMAND";

    public static final String PREFIX = "CACHEWARDEN_PREFIX";
    public static final String ENVIRONMENTS = "CACHEWARDEN_ENVIRONMENTS";
    public static final String TTL = "CACHEWARDEN_TTL";
    public static final String CONNECT_TIMEOUT = "CACHEWARDEN_CONNECT_TIMEOUT";
    public static final String SILENCE_TIMEOUT = "CACHEWARDEN_SILENCE_TIMEOUT";
    public static final String RECONNECT_TIMEOUT = "CACHEWARDEN_RECONNECT_TIMEOUT";
    public static final String SERVER_BUDGET = "CACHEWARDEN_SERVER_BUDGET";

    public static final String UNDO_MEGABYTES = "CACHEWARDEN_UNDO_MB";
    public static final String UNDO_TOTAL_MEGABYTES = "CACHEWARDEN_UNDO_TOTAL_MB";
    public static final String UNDO_DAYS = "CACHEWARDEN_UNDO_DAYS";

    /** What an exported snapshot is encrypted with: only read from the environment. */
    public static final String SNAPSHOT_PASSPHRASE = "CACHEWARDEN_SNAPSHOT_PASSPHRASE";

    /** What encrypts kept passwords where there is no keychain: only read from the environment. */
    public static final String SECRETS_PASSPHRASE = "CACHEWARDEN_SECRETS_PASSPHRASE";

    private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);

    private final Map<String, String> values;

    public Variables(Map<String, String> values) {
        Map<String, String> filled = new HashMap<>();
        values.forEach((name, value) -> {
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
        ConnectionSettings settings = choice.settings();
        if (settings.credentials().hasPassword()) {
            return choice;
        }
        Optional<String> command = value(PASSWORD_COMMAND);
        if (command.isPresent() && value(PASSWORD).isPresent()) {
            throw new InvalidSettingsException(
                    PASSWORD + " and " + PASSWORD_COMMAND + " are both set: keep one.");
        }
        return choice.with(
                command.map(line ->
                                ConnectionVariables.named(
                                        PASSWORD_COMMAND, () -> PasswordCommand.parse(line)))
                        .map(settings::withPassword)
                        .orElseGet(() -> settings.withPassword(value(PASSWORD).map(Secret::of))));
    }

    /** How the cache is laid out, with {@code defaults} for what the variables do not say. */
    public CacheLayout layout(CacheLayout defaults) {
        return new CacheLayout(
                value(PREFIX).orElse(defaults.prefix()),
                value(ENVIRONMENTS)
                        .map(list ->
                                ConnectionVariables.named(ENVIRONMENTS, () -> environments(list)))
                        .orElse(defaults.environments()),
                value(TTL)
                        .map(seconds -> ConnectionVariables.named(TTL, () -> ttl(seconds)))
                        .orElse(defaults.ttl()));
    }

    /** How long a server may take, with {@code defaults} for what the variables do not say. */
    public TimeLimits limits(TimeLimits defaults) {
        return new TimeLimits(
                limit(CONNECT_TIMEOUT, Variables::timeout, defaults.connect()),
                limit(SILENCE_TIMEOUT, Variables::timeout, defaults.silence()),
                limit(RECONNECT_TIMEOUT, Variables::timeout, defaults.reconnect()),
                limit(SERVER_BUDGET, Variables::budget, defaults.hold()));
    }

    /**
     * How much is kept to undo changes, with {@code defaults} for what the variables do not say.
     */
    public RecoveryLimits recovery(RecoveryLimits defaults) {
        return new RecoveryLimits(
                megabytes(UNDO_MEGABYTES, defaults.bytes()),
                megabytes(UNDO_TOTAL_MEGABYTES, defaults.total()),
                value(UNDO_DAYS)
                        .map(given -> Duration.ofDays(whole(UNDO_DAYS, "days", given)))
                        .orElse(defaults.age()));
    }

    private long megabytes(String name, long instead) {
        return value(name).map(given -> whole(name, "megabytes", given) << 20).orElse(instead);
    }

    private static long whole(String name, String unit, String given) {
        if (!given.matches("[0-9]{1,6}") || Integer.parseInt(given) == 0) {
            throw new InvalidSettingsException(
                    name + ": a whole number of " + unit + " above 0, for example 7.");
        }
        return Integer.parseInt(given);
    }

    private Duration limit(String name, Function<String, Duration> reading, Duration instead) {
        return value(name)
                .map(given -> ConnectionVariables.named(name, () -> reading.apply(given)))
                .orElse(instead);
    }

    /**
     * Reads a number of milliseconds, perhaps with thousandths.
     *
     * @throws InvalidSettingsException where it is not a number above 0, or ten seconds and more
     */
    public static Duration budget(String millis) {
        String digits = millis.strip();
        if (digits.matches("[0-9]{1,4}([.][0-9]{1,3})?") && Double.parseDouble(digits) > 0) {
            return Duration.ofNanos(Math.round(Double.parseDouble(digits) * 1_000_000));
        }
        throw new InvalidSettingsException(
                "How long one command may keep the server from answering others is a number of"
                        + " milliseconds above 0 and below 10000, for example 2.");
    }

    /**
     * Reads a number of seconds, perhaps with tenths.
     *
     * @throws InvalidSettingsException where it is not a number above 0, or more than a day
     */
    public static Duration timeout(String seconds) {
        String digits = seconds.strip();
        if (digits.matches("[0-9]{1,5}([.][0-9]{1,3})?")) {
            Duration timeout = Duration.ofMillis(Math.round(Double.parseDouble(digits) * 1000));
            if (timeout.isPositive() && timeout.compareTo(LONGEST_TIMEOUT) <= 0) {
                return timeout;
            }
        }
        throw new InvalidSettingsException(
                "A time limit is a number of seconds above 0 and up to a day, for example 10.");
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
