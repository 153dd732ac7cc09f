package dev.cachewarden.cli;

import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;

import java.io.IOException;
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
            return InputLine.of(terminal.input().stream())
                    .filter(InputLine::isEntered)
                    .map(line -> line.text().strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
