package dev.cachewarden.core.connection;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code .env} files as the dotenv libraries do: {@code NAME=value} lines with an optional
 * {@code export}, comments, single quotes and backticks (as written) and double quotes (with {@code
 * \n} and the like), which may span lines. What is no such line is passed over; the last of two
 * equal names counts.
 */
public final class EnvFile {

    private static final Pattern ENTRY =
            Pattern.compile(
                    "^[ \\t]*(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \\t]*=[ \\t]*"
                            + "(?:'([^']*)'|\"((?:[^\"\\\\]++|\\\\.)*+)\"|`([^`]*)`"
                            + "|([^\\n]*?))"
                            + "[ \\t]*(?:(?<=[ \\t'\"`=])#[^\\n]*)?$",
                    Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    private EnvFile() {}

    /**
     * Reads a file in UTF-8.
     *
     * @throws InvalidSettingsException if the file cannot be read
     */
    public static Map<String, String> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new InvalidSettingsException("There is no file " + file + ".", e);
        } catch (CharacterCodingException e) {
            throw new InvalidSettingsException(file + " is not a text file in UTF-8.", e);
        } catch (IOException e) {
            throw new InvalidSettingsException(file + " cannot be read.", e);
        }
    }

    public static Map<String, String> parse(String text) {
        String clean = text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        Map<String, String> values = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(clean);
        while (entry.find()) {
            values.put(entry.group(1), value(entry));
        }
        return values;
    }

    private static String value(Matcher entry) {
        for (int literal : new int[] {2, 4, 5}) {
            if (entry.group(literal) != null) {
                return entry.group(literal);
            }
        }
        return ESCAPE.matcher(entry.group(3)).replaceAll(EnvFile::unescape);
    }

    private static String unescape(MatchResult escape) {
        return switch (escape.group(1)) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            case "\"", "$" -> Matcher.quoteReplacement(escape.group(1));
            case "\\" -> "\\\\";
            default -> Matcher.quoteReplacement(escape.group());
        };
    }
}
