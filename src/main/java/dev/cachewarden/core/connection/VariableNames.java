package dev.cachewarden.core.connection;

import dev.cachewarden.core.key.NearestName;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The variables that Cachewarden reads. What a line in a file or the environment says under one of
 * these names is either understood or refused; every other name belongs to somebody else.
 */
public final class VariableNames {

    static final String OWN = "CACHEWARDEN_";

    /** Read by any part of the program or its launcher. */
    private static final Set<String> OURS =
            Set.of(
                    "CACHEWARDEN_CLERK_API_VERSION",
                    "CACHEWARDEN_CLERK_URL",
                    "CACHEWARDEN_CONNECT_TIMEOUT",
                    "CACHEWARDEN_ENVIRONMENTS",
                    "CACHEWARDEN_HOME",
                    "CACHEWARDEN_JAVA",
                    "CACHEWARDEN_JAVA_OPTS",
                    "CACHEWARDEN_PASSWORD",
                    "CACHEWARDEN_PASSWORD_COMMAND",
                    "CACHEWARDEN_PREFIX",
                    "CACHEWARDEN_RECONNECT_TIMEOUT",
                    "CACHEWARDEN_SECRETS_PASSPHRASE",
                    "CACHEWARDEN_SERVER_BUDGET",
                    "CACHEWARDEN_SILENCE_TIMEOUT",
                    "CACHEWARDEN_SNAPSHOT_PASSPHRASE",
                    "CACHEWARDEN_TTL",
                    "CACHEWARDEN_UNDO_DAYS",
                    "CACHEWARDEN_UNDO_TOTAL_MB",
                    "CACHEWARDEN_UNDO_MB",
                    "CACHEWARDEN_URL",
                    "CACHEWARDEN_WEBHOOK");

    /**
     * Read of this computer and user, not of a cache: a file that describes one cannot set them.
     */
    private static final Set<String> OF_THE_PROCESS =
            Set.of(
                    "CACHEWARDEN_HOME",
                    "CACHEWARDEN_JAVA",
                    "CACHEWARDEN_JAVA_OPTS",
                    "CACHEWARDEN_PASSWORD_COMMAND",
                    "CACHEWARDEN_SECRETS_PASSPHRASE",
                    "CACHEWARDEN_SNAPSHOT_PASSPHRASE",
                    "CACHEWARDEN_UNDO_DAYS",
                    "CACHEWARDEN_UNDO_TOTAL_MB",
                    "CACHEWARDEN_UNDO_MB");

    /** Followed by the name of an environment. */
    private static final List<String> PER_ENVIRONMENT =
            List.of("CACHEWARDEN_CLERK_KEY_", "CACHEWARDEN_CLERK_RATE_", "CACHEWARDEN_CLERK_URL_");

    private static final String APPS_CLERK_KEY = "CLERK_SECRET_KEY_";

    private VariableNames() {}

    /** Whether something is made of the variable of that name. */
    public static boolean isRead(String name) {
        return name.startsWith(OWN)
                || name.startsWith(APPS_CLERK_KEY)
                || ConnectionVariables.NAMES.contains(name);
    }

    /**
     * Refuses names that begin as ours do and are none of ours: a typing error in {@code
     * CACHEWARDEN_ENVIRONMENTS} would leave an environment without protection.
     *
     * @param place where the variables are, for the sentence
     */
    static void refuseUnknown(Map<String, String> variables, String place) {
        new TreeSet<>(variables.keySet())
                .stream()
                        .filter(name -> name.startsWith(OWN) && !isOurs(name))
                        .findFirst()
                        .ifPresent(name -> refuse(name, place));
    }

    /**
     * Refuses names in a file that are only read from the environment: they would be ignored.
     *
     * @param place where the variables are, for the sentence
     */
    static void refuseOfTheProcess(Map<String, String> variables, String place) {
        new TreeSet<>(variables.keySet())
                .stream()
                        .filter(OF_THE_PROCESS::contains)
                        .findFirst()
                        .ifPresent(name -> {
                            throw new InvalidSettingsException(
                                    name
                                            + place
                                            + " has no effect there: it is only read from the"
                                            + " environment. Set it there, and take it out.");
                        });
    }

    static boolean isOurs(String name) {
        return OURS.contains(name)
                || PER_ENVIRONMENT.stream()
                        .anyMatch(it -> name.startsWith(it) && name.length() > it.length());
    }

    private static void refuse(String name, String place) {
        // What all of them begin with would make any two of them alike.
        Optional<String> meant =
                NearestName.of(
                                name.substring(OWN.length()),
                                Stream.concat(OURS.stream(), PER_ENVIRONMENT.stream())
                                        .sorted()
                                        .map(known -> known.substring(OWN.length()))
                                        .toList())
                        .map(OWN::concat);
        throw new InvalidSettingsException(
                name
                        + place
                        + " is no variable that Cachewarden knows"
                        + meant.map(known -> "; perhaps " + known + " is meant").orElse("")
                        + ". Correct it or take it out.");
    }
}
