package dev.cachewarden.core.clerk;

import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.NearestName;
import dev.cachewarden.core.text.Lists;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What environment variables, or those of a {@code .env} file, say of Clerk. A variable's name ends
 * with that of the environment in capitals, every character that variables cannot have as an
 * underscore: {@code CACHEWARDEN_CLERK_KEY_PRODUCTION}. An empty value counts as none.
 */
public final class ClerkSources {

    /** Tried in this order; the second is how apps name it. */
    private static final List<String> KEYS = List.of("CACHEWARDEN_CLERK_KEY_", "CLERK_SECRET_KEY_");

    private static final String URL = "CACHEWARDEN_CLERK_URL";
    private static final String API_VERSION = "CACHEWARDEN_CLERK_API_VERSION";
    private static final String RATE = "CACHEWARDEN_CLERK_RATE_";

    private final Map<String, String> variables;

    private ClerkSources(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /**
     * The access to every environment that has a secret key, in the order of the environments.
     *
     * @throws InvalidSettingsException naming the variable that is wrong, never what it holds
     */
    public static List<ClerkAccess> of(
            Map<String, String> variables, List<Environment> environments) {
        ClerkSources sources = new ClerkSources(variables);
        sources.refuseSlips(environments);
        return environments.stream()
                .map(environment -> sources.access(environment, environments))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * A key of our own name for an environment that is much like one without a key was meant for
     * it: nobody would be asked. A key of quite another environment is that of another cache.
     */
    private void refuseSlips(List<Environment> environments) {
        Set<String> endings =
                environments.stream().map(ClerkSources::ending).collect(Collectors.toSet());
        List<String> without =
                environments.stream()
                        .map(ClerkSources::ending)
                        .filter(ending -> KEYS.stream().noneMatch(name -> has(name + ending)))
                        .toList();
        variables.keySet().stream()
                .filter(name -> name.startsWith(KEYS.getFirst()) && has(name))
                .map(name -> name.substring(KEYS.getFirst().length()))
                .filter(ending -> !endings.contains(ending))
                .sorted()
                .forEach(ending -> NearestName.of(ending, without).ifPresent(refuse(ending)));
    }

    private static Consumer<String> refuse(String ending) {
        return near -> {
            throw new InvalidSettingsException(
                    KEYS.getFirst()
                            + ending
                            + ": no environment of that name is configured. Did you mean "
                            + KEYS.getFirst()
                            + near
                            + "?");
        };
    }

    private Optional<ClerkAccess> access(Environment environment, List<Environment> all) {
        String ending = ending(environment);
        Optional<String> keyName =
                KEYS.stream().map(name -> name + ending).filter(this::has).findFirst();
        keyName.ifPresent(name -> requireOneOwner(name, ending, all));
        return keyName.map(name -> {
            ClerkAddress address = address(ending);
            return read(name, text -> address.with(environment.name(), text));
        });
    }

    /**
     * The API address of an environment whose secret key does not come from a variable; empty if no
     * variable sets any part of it.
     *
     * @throws InvalidSettingsException naming the variable that is wrong
     */
    static Optional<ClerkAddress> address(Map<String, String> variables, Environment environment) {
        ClerkSources sources = new ClerkSources(variables);
        String ending = ending(environment);
        return Stream.of(URL, URL + "_" + ending, API_VERSION, RATE + ending).anyMatch(sources::has)
                ? Optional.of(sources.address(ending))
                : Optional.empty();
    }

    private ClerkAddress address(String ending) {
        return new ClerkAddress(
                baseUrl(ending),
                has(API_VERSION)
                        ? read(API_VERSION, ClerkSources::apiVersion)
                        : ClerkAccess.DEFAULT_API_VERSION,
                has(RATE + ending)
                        ? OptionalInt.of(read(RATE + ending, ClerkSources::rate))
                        : OptionalInt.empty());
    }

    /** {@code my-app} and {@code my.app} would share a variable: whose key it is nobody can say. */
    private static void requireOneOwner(String name, String ending, List<Environment> all) {
        List<String> owners =
                all.stream()
                        .filter(environment -> ending(environment).equals(ending))
                        .map(Environment::name)
                        .toList();
        if (owners.size() > 1) {
            throw new InvalidSettingsException(
                    name
                            + ": the environments "
                            + Lists.and(owners)
                            + " both read this variable. Rename one of them.");
        }
    }

    /** The variable that an environment's secret key is read from first. */
    public static String keyVariable(Environment environment) {
        return KEYS.getFirst() + ending(environment);
    }

    static String ending(Environment environment) {
        return environment.name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_");
    }

    private URI baseUrl(String ending) {
        String own = URL + "_" + ending;
        if (has(own)) {
            return read(own, ClerkUrl::parse);
        }
        return has(URL) ? read(URL, ClerkUrl::parse) : ClerkAccess.DEFAULT_BASE_URL;
    }

    /**
     * Reads a secret key.
     *
     * @throws InvalidSettingsException with a sentence that does not repeat the text
     */
    public static Secret secretKey(String text) {
        if (text.startsWith("pk_")) {
            throw new InvalidSettingsException(
                    "This is a publishable key. The secret key begins with sk_live_ or sk_test_.");
        }
        if (InstanceKind.ofSecretKey(text).isEmpty() || !text.matches("[A-Za-z0-9_=.-]+")) {
            throw new InvalidSettingsException(
                    "This is no secret key of Clerk's: it begins with sk_live_ or sk_test_, and"
                            + " letters, digits and underscores follow.");
        }
        return Secret.of(text);
    }

    private static String apiVersion(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            throw new InvalidSettingsException(
                    "A version of Clerk's API is a date, for example "
                            + ClerkAccess.DEFAULT_API_VERSION
                            + ".");
        }
        return text;
    }

    private static int rate(String text) {
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) == 0) {
            throw new InvalidSettingsException(
                    "The limit is a number of requests in 10 seconds, from 1 to 999999.");
        }
        return Integer.parseInt(text);
    }

    private boolean has(String name) {
        return !value(name).isEmpty();
    }

    private String value(String name) {
        return variables.getOrDefault(name, "").strip();
    }

    private <T> T read(String name, Function<String, T> reading) {
        try {
            return reading.apply(value(name));
        } catch (InvalidSettingsException e) {
            throw new InvalidSettingsException(name + ": " + e.getMessage(), e);
        }
    }
}
