package dev.cachewarden.cli.snapshot;

import java.io.Console;
import java.util.Optional;

/** Asks the person at the terminal for something that does not appear while it is typed. */
@FunctionalInterface
public interface HiddenQuestion {

    /** The line that is typed; empty where nobody can be asked. */
    Optional<String> ask(String question);

    /** At the terminal of this process. */
    @SuppressWarnings("SystemConsoleNull") // Java 25 has none again where there is no terminal.
    static HiddenQuestion ofConsole() {
        return question -> {
            Console console = System.console();
            if (console == null || !console.isTerminal()) {
                return Optional.empty();
            }
            return Optional.ofNullable(console.readPassword("%s", question)).map(String::new);
        };
    }
}
