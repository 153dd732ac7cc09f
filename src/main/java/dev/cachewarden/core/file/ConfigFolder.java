package dev.cachewarden.core.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where this program keeps what the user has set: what a user carries to another computer. */
public final class ConfigFolder {

    private ConfigFolder() {}

    /** The folder of this user on this system. It need not exist. */
    public static Path ofUser() {
        return of(
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", "")));
    }

    /**
     * As {@link #ofUser()}, by the XDG Base Directory Specification on Linux; the parameters are
     * those of {@link StateFolder#of}.
     */
    static Path of(Map<String, String> environment, String system, Path account) {
        Optional<Path> own = StateFolder.folder(environment, StateFolder.HOME_VARIABLE);
        if (own.isPresent()) {
            return own.get();
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return StateFolder.folder(environment, "APPDATA")
                    .orElse(account.resolve("AppData").resolve("Roaming"))
                    .resolve("Cachewarden");
        }
        if (name.startsWith("mac")) {
            return StateFolder.of(environment, system, account);
        }
        return StateFolder.absolute(environment, "XDG_CONFIG_HOME")
                .orElse(StateFolder.home(environment, account).resolve(".config"))
                .resolve("cachewarden");
    }
}
