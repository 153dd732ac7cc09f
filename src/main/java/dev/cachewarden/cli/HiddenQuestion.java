package dev.cachewarden.cli;

import java.io.Console;
import java.util.Optional;

/** Asks the person at the terminal for something that does not appear while it is typed. */
@FunctionalInterface
public interface HiddenQuestion {

    /** The line that is typed; empty where nobody can be asked. */
    Optional<String> ask(String question);

    /**
     * At the terminal of this process. Ctrl+C ends the process, and Java turns the echo on again;
     * an end of input (Ctrl+D) is a line without anything.
     */
    @SuppressWarnings("SystemConsoleNull") // Java 25 has none again where there is no terminal.
    static HiddenQuestion ofConsole() {
        return question -> {
            Console console = System.console();
            if (console == null || !console.isTerminal()) {
                return Optional.empty();
            }
            char[] typed = console.readPassword("%s", question);
            return Optional.of(typed == null ? "" : new String(typed));
        };
    }
}
