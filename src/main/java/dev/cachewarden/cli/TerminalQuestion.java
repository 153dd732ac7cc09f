package dev.cachewarden.cli;

import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Asks the person at the terminal. Where there is none, nothing is asked and no answer comes. */
public final class TerminalQuestion {

    private final Terminal terminal;

    public TerminalQuestion(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Whether the answer is yes. */
    public boolean isAgreed(String question) {
        return answer(question + " [y/N] ")
                .map(it -> it.toLowerCase(Locale.ROOT))
                .filter(it -> it.equals("y") || it.equals("yes"))
                .isPresent();
    }

    /** Whether the name of a protected environment is typed. */
    public boolean isNamed(Environment environment) {
        String name = Printable.ofText(environment.name());
        return answer("Type " + name + ", which is protected, to go on: ")
                .filter(environment.name()::equals)
                .isPresent();
    }

    /** The line that is typed, without spaces around it. */
    public Optional<String> answer(String question) {
        if (!terminal.interactive()) {
            return Optional.empty();
        }
        terminal.err().print(question);
        terminal.err().flush();
        try {
            return line(terminal.in()).map(String::strip);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** As {@link #answer}, as it was typed, and not shown where the terminal can do without. */
    @SuppressWarnings("SystemConsoleNull") // Java 25 has none again where there is no terminal.
    Optional<String> hidden(String question) {
        Console console = System.console();
        if (console == null
                || !console.isTerminal()
                || !terminal.interactive()
                || !terminal.isOfProcess()) {
            return answer(question);
        }
        terminal.err().print(question);
        terminal.err().flush();
        return Optional.ofNullable(console.readPassword()).map(String::new);
    }

    /** Byte by byte: what follows the line belongs to the next question. */
    private static Optional<String> line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return Optional.empty();
            }
            line.write(b);
        }
        return Optional.of(line.toString(StandardCharsets.UTF_8));
    }
}
