package dev.cachewarden.core.connection;

import java.util.ArrayList;
import java.util.List;

/**
 * A program that prints a password, and its arguments. It is run without a shell: what a shell
 * would make of a password or a host in it would be a surprise. Where a pipe or a variable is
 * meant, the shell is named: {@code sh -c 'cat token | base64 -d'}.
 *
 * @param words the program and its arguments; an argument can be a secret
 */
public record PasswordCommand(List<String> words) {

    /** What a shell would act on, and is plain text here: nobody who writes it means that. */
    private static final String OF_A_SHELL = "|&;<>()$`\n";

    public PasswordCommand {
        words = List.copyOf(words);
    }

    /**
     * Splits a line as a POSIX shell does: at blanks, with single quotes, double quotes and
     * backslashes.
     *
     * @throws InvalidSettingsException where it is empty, a quote is open, or a shell is needed
     */
    public static PasswordCommand parse(String line) {
        List<String> words = new Splitting(line.strip()).words();
        if (words.isEmpty() || words.getFirst().isEmpty()) {
            throw new InvalidSettingsException(
                    "The password command names no program. Nothing was run.");
        }
        return new PasswordCommand(words);
    }

    /** The program's name, without its folder. Safe to show. */
    public String program() {
        String program = words.getFirst();
        return program.substring(program.lastIndexOf('/') + 1);
    }

    /** Without the arguments. */
    @Override
    public String toString() {
        return program() + " " + KnownSecrets.DOTS;
    }

    private static final class Splitting {

        private final String line;
        private int at;

        Splitting(String line) {
            this.line = line;
        }

        List<String> words() {
            List<String> words = new ArrayList<>();
            while (at < line.length()) {
                if (isBlank(line.charAt(at))) {
                    at++;
                } else {
                    words.add(word());
                }
            }
            return words;
        }

        private String word() {
            StringBuilder word = new StringBuilder();
            if (line.charAt(at) == '~') {
                throw needsAShell();
            }
            while (at < line.length() && !isBlank(line.charAt(at))) {
                char c = line.charAt(at++);
                switch (c) {
                    case '\'' -> word.append(quoted());
                    case '"' -> doubleQuoted(word);
                    case '\\' -> word.append(next());
                    default -> word.append(plain(c));
                }
            }
            return word.toString();
        }

        private String quoted() {
            int end = line.indexOf('\'', at);
            if (end < 0) {
                throw open();
            }
            String text = line.substring(at, end);
            at = end + 1;
            return text;
        }

        private void doubleQuoted(StringBuilder word) {
            for (char c = next(); c != '"'; c = next()) {
                if (c == '$' || c == '`') {
                    throw needsAShell();
                }
                if (c != '\\') {
                    word.append(c);
                    continue;
                }
                char escaped = next();
                word.append("\"\\$`".indexOf(escaped) < 0 ? "\\" : "").append(escaped);
            }
        }

        private char next() {
            if (at == line.length()) {
                throw open();
            }
            return line.charAt(at++);
        }

        private static char plain(char c) {
            if (OF_A_SHELL.indexOf(c) >= 0) {
                throw needsAShell();
            }
            return c;
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t';
        }

        private static InvalidSettingsException open() {
            return new InvalidSettingsException(
                    "The password command ends within quotes or after a backslash. Nothing was"
                            + " run.");
        }

        private static InvalidSettingsException needsAShell() {
            return new InvalidSettingsException(
                    "The password command has a character for a shell outside of quotes, and it is"
                            + " run without one. Quote it, or name the shell: sh -c '…'. Nothing"
                            + " was run.");
        }
    }
}
