package dev.cachewarden.journal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where this program keeps what must outlive it and is no setting. */
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

    /** As {@link #ofUser()}, by the XDG Base Directory Specification on Linux. */
    static Path of(Map<String, String> environment, String system, Path home) {
        Optional<Path> own = folder(environment, HOME_VARIABLE);
        if (own.isPresent()) {
            return own.get();
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return folder(environment, "LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("Cachewarden");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Cachewarden");
        }
        return folder(environment, "XDG_STATE_HOME")
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".local").resolve("state"))
                .resolve("cachewarden");
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
