package dev.cachewarden.core.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where this program keeps what must outlive it and is no setting.
 *
 * <p>Our own, because the library for this, {@code dev.dirs:directories}, has no folder for state,
 * which XDG keeps apart from data; starts a PowerShell on Windows, whose answers have made paths
 * that begin with {@code null}; and does not look at {@code $HOME}.
 */
public final class StateFolder {

    /** Overrides every other rule. */
    public static final String HOME_VARIABLE = "CACHEWARDEN_HOME";

    private StateFolder() {}

    /** The folder of this user on this system. It need not exist. */
    public static Path ofUser() {
        return of(
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", "")));
    }

    /**
     * As {@link #ofUser()}, by the XDG Base Directory Specification on Linux.
     *
     * @param account the home folder that the system knows of the user; {@code HOME}, which Java
     *     does not look at, goes before it except on Windows, where it means nothing
     */
    static Path of(Map<String, String> environment, String system, Path account) {
        Optional<Path> own = folder(environment, HOME_VARIABLE);
        if (own.isPresent()) {
            return own.get();
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return folder(environment, "LOCALAPPDATA")
                    .orElse(account.resolve("AppData").resolve("Local"))
                    .resolve("Cachewarden");
        }
        Path home = home(environment, account);
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Cachewarden");
        }
        return absolute(environment, "XDG_STATE_HOME")
                .orElse(home.resolve(".local").resolve("state"))
                .resolve("cachewarden");
    }

    static Path home(Map<String, String> environment, Path account) {
        return absolute(environment, "HOME").orElse(account);
    }

    /** Anything else must be ignored, says the specification. */
    static Optional<Path> absolute(Map<String, String> environment, String variable) {
        return folder(environment, variable).filter(Path::isAbsolute);
    }

    static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
