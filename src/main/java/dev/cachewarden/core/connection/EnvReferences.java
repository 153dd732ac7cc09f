package dev.cachewarden.core.connection;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in {@code $NAME}, <code>${NAME}</code> and <code>${NAME:-instead}</code> as dotenv-expand
 * does, from the same file or the process's environment. Not between single quotes; a dollar sign
 * after a backslash is one.
 */
final class EnvReferences {

    private static final Pattern SPECIAL =
            Pattern.compile(
                    "\\\\(.)"
                            + "|\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?:(:?-)([^{}]*))?\\}"
                            + "|\\$([A-Za-z_][A-Za-z0-9_]*)"
                            + "|(\\$\\{)",
                    Pattern.DOTALL);

    private final Map<String, EnvValue> file;
    private final Map<String, String> surroundings;

    EnvReferences(Map<String, EnvValue> file, Map<String, String> surroundings) {
        this.file = file;
        this.surroundings = surroundings;
    }

    /**
     * The value of a variable of the file.
     *
     * @param strict whether a reference to nothing is refused; else it is empty
     */
    String filledIn(String name, boolean strict) {
        return new Filling(name, strict).of(name);
    }

    /** Of one variable and those it refers to. */
    private final class Filling {

        private final String wanted;
        private final boolean strict;
        private final Set<String> open = new HashSet<>();

        Filling(String wanted, boolean strict) {
            this.wanted = wanted;
            this.strict = strict;
        }

        String of(String name) {
            EnvValue value = java.util.Objects.requireNonNull(file.get(name));
            if (value.quotes() == EnvValue.Quotes.SINGLE) {
                return value.text();
            }
            open.add(name);
            boolean escapes = value.quotes() == EnvValue.Quotes.DOUBLE;
            String filled =
                    SPECIAL.matcher(value.text())
                            .replaceAll(it -> Matcher.quoteReplacement(piece(it, escapes)));
            open.remove(name);
            return filled;
        }

        private String piece(MatchResult found, boolean escapes) {
            if (found.group(1) != null) {
                return escaped(found.group(1), escapes);
            }
            if (found.group(6) != null) {
                return strict ? refuse("has a ${ that is no reference") : found.group();
            }
            String name = found.group(2) != null ? found.group(2) : found.group(5);
            Optional<String> value = value(name);
            if (found.group(3) == null) {
                return value.orElseGet(() -> undefined(name, found.group(2) != null));
            }
            boolean emptyCounts = found.group(3).equals("-");
            return value.filter(it -> emptyCounts || !it.isEmpty()).orElse(found.group(4));
        }

        /** A name that refers to itself means the one of the process. */
        private Optional<String> value(String name) {
            return file.containsKey(name) && !open.contains(name)
                    ? Optional.of(of(name))
                    : Optional.ofNullable(surroundings.get(name));
        }

        /** Without braces it can be what follows a dollar sign in a password. */
        private String undefined(String name, boolean isInBraces) {
            if (!strict) {
                return "";
            }
            return refuse(
                    isInBraces
                            ? "refers to " + name + ", which is not set"
                            : "refers by $ to a name that is not set");
        }

        private String refuse(String fault) {
            throw new InvalidSettingsException(
                    wanted
                            + " "
                            + fault
                            + ". If the dollar sign belongs to the value, put the value between"
                            + " single quotes or a backslash before the sign.");
        }
    }

    private static String escaped(String character, boolean escapes) {
        if (character.equals("$")) {
            return "$";
        }
        if (!escapes) {
            return "\\" + character;
        }
        return switch (character) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            case "\"", "\\" -> character;
            default -> "\\" + character;
        };
    }
}
