package dev.cachewarden;

import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.VariableNames;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments and variables of this process as they were given. Java reads them in the characters
 * of the locale and puts a replacement for what these do not have: in the POSIX locale, the one of
 * cron and containers, for everything beyond ASCII. Another environment or password would be meant
 * then. So the bytes are asked for (Linux keeps them in {@code /proc}, see proc(5)) and read as
 * UTF-8, and where there are none, or they are no text, the program does not go on.
 */
final class ProcessText {

    private static final String REPLACEMENT = "\uFFFD";

    private final Optional<List<byte[]>> argumentBytes;
    private final Optional<List<byte[]>> variableBytes;

    /**
     * @param arguments the bytes of the command line, perhaps with more before the program's own
     * @param variables the bytes of {@code NAME=value}
     */
    ProcessText(Optional<List<byte[]>> arguments, Optional<List<byte[]>> variables) {
        this.argumentBytes = arguments;
        this.variableBytes = variables;
    }

    static ProcessText ofThisProcess() {
        return new ProcessText(
                bytes(Path.of("/proc/self/cmdline")), bytes(Path.of("/proc/self/environ")));
    }

    /**
     * @param given as Java read them
     * @throws InvalidSettingsException where an argument arrived damaged and cannot be known
     */
    String[] arguments(String... given) {
        String[] arguments = given.clone();
        for (int i = 0; i < given.length; i++) {
            if (given[i].contains(REPLACEMENT)) {
                int fromEnd = given.length - i;
                arguments[i] =
                        argumentBytes
                                .filter(all -> all.size() >= fromEnd)
                                .map(all -> all.get(all.size() - fromEnd))
                                .flatMap(ProcessText::text)
                                .orElseThrow(
                                        () -> damaged("Argument " + (given.length - fromEnd + 1)));
            }
        }
        return arguments;
    }

    /**
     * @param given as Java read them
     * @throws InvalidSettingsException where a variable of which something is made arrived damaged
     *     and cannot be known
     */
    Map<String, String> environment(Map<String, String> given) {
        Map<String, String> environment = new HashMap<>(given);
        given.forEach((name, value) -> {
            if (value.contains(REPLACEMENT)) {
                Optional<String> known = variable(name);
                if (known.isEmpty() && VariableNames.isRead(name)) {
                    throw damaged(name);
                }
                environment.put(name, known.orElse(value));
            }
        });
        return environment;
    }

    private Optional<String> variable(String name) {
        byte[] start = (name + "=").getBytes(StandardCharsets.UTF_8);
        return variableBytes.orElse(List.of()).stream()
                .filter(bytes -> startsWith(bytes, start))
                .findFirst()
                .flatMap(ProcessText::text)
                .map(text -> text.substring(name.length() + 1));
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length
                && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static InvalidSettingsException damaged(String what) {
        return new InvalidSettingsException(
                what
                        + " did not arrive as it was written: the locale of this process knows no"
                        + " such characters, or it is no text in UTF-8. Nothing was done. Set"
                        + " LC_ALL=C.UTF-8; bytes that are no text are written as \\xNN.");
    }

    /** The parts of a file that are separated by zeros; empty where there is no such file. */
    private static Optional<List<byte[]>> bytes(Path file) {
        try {
            byte[] all = Files.readAllBytes(file);
            List<byte[]> parts = new ArrayList<>();
            int start = 0;
            for (int i = 0; i < all.length; i++) {
                if (all[i] == 0) {
                    parts.add(Arrays.copyOfRange(all, start, i));
                    start = i + 1;
                }
            }
            return Optional.of(parts);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
