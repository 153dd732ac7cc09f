package dev.cachewarden.core.connection;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code .env} files as the dotenv libraries do: {@code NAME=value} lines with an optional
 * {@code export}, comments, single quotes (as written), double quotes (with {@code \n} and the
 * like) and backticks, which may span lines. The last of two equal names counts, and what is no
 * such line is passed over, unless it is about a name that must be understood.
 */
public final class EnvFile {

    private static final Pattern ENTRY =
            Pattern.compile(
                    "^[ \\t]*(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \\t]*=[ \\t]*"
                            + "(?:'([^']*)'|\"((?:[^\"\\\\]++|\\\\.)*+)\"|`([^`]*)`"
                            + "|([^\\n]*?))"
                            + "[ \\t]*(?:(?<=[ \\t'\"`=])#[^\\n]*)?$",
                    Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Map<String, EnvValue> values = new LinkedHashMap<>();

    /** What is wrong with a name, as the end of a sentence that begins with it. */
    private final Map<String, String> faults = new LinkedHashMap<>();

    private EnvFile() {}

    /**
     * Reads a file in UTF-8, once: it may be a pipe.
     *
     * @throws InvalidSettingsException if the file cannot be read
     */
    public static EnvFile read(Path file) {
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

    public static EnvFile parse(String text) {
        String clean = text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        EnvFile file = new EnvFile();
        Matcher entry = ENTRY.matcher(clean);
        int end = 0;
        while (entry.find()) {
            file.passOver(clean.substring(end, entry.start()));
            file.add(entry.group(1), EnvValue.of(entry));
            end = entry.end();
        }
        file.passOver(clean.substring(end));
        return file;
    }

    private void add(String name, EnvValue value) {
        EnvValue before = values.put(name, value);
        if (before != null && !before.equals(value)) {
            faults.put(name, "is set twice, differently: keep one");
        }
        if (value.isBroken()) {
            faults.put(name, "has a quote that does not enclose its whole value");
        }
        value.text()
                .lines()
                .skip(1)
                .forEach(line -> blame(line, "stands inside the quotes of " + name));
    }

    private void passOver(String lines) {
        lines.lines()
                .filter(line -> !line.strip().startsWith("#"))
                .forEach(line -> blame(line, "stands in a line that is not NAME=value"));
    }

    private void blame(String line, String fault) {
        Matcher name = NAME.matcher(line);
        while (name.find()) {
            faults.putIfAbsent(name.group(), fault);
        }
    }

    /**
     * The variables, with references to each other and to {@code surroundings} filled in.
     *
     * @param read names whose lines must be understood
     * @throws InvalidSettingsException naming the first of them that is not, never what it holds
     */
    public Map<String, String> values(Map<String, String> surroundings, Predicate<String> read) {
        faults.entrySet().stream()
                .filter(fault -> read.test(fault.getKey()))
                .findFirst()
                .ifPresent(fault -> {
                    throw new InvalidSettingsException(
                            fault.getKey() + " " + fault.getValue() + ".");
                });
        Map<String, String> filled = new LinkedHashMap<>();
        EnvReferences references = new EnvReferences(values, surroundings);
        values.keySet()
                .forEach(name -> filled.put(name, references.filledIn(name, read.test(name))));
        return filled;
    }
}
