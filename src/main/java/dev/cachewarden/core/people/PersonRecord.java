package dev.cachewarden.core.people;

import dev.cachewarden.core.value.Person;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A person as bytes: the fields in UTF-8, a line each, then, where one is not ASCII, those
 * {@linkplain FoldedText folded}. A search compares ASCII letters without case, so it needs no
 * second copy of them.
 */
final class PersonRecord {

    private static final int FIELDS = 6;
    private static final int USERNAME = 3;

    /** Each character of a field that is not cut, and the ends of lines. */
    private static final int MOST_ASCII = FIELDS * (Person.MOST_CHARS + 1);

    private final byte[] scratch = new byte[MOST_ASCII];

    /** For one thread at a time. */
    byte[] of(Person person) {
        int at = 0;
        for (String field : person.fields()) {
            for (int i = 0; i < field.length(); i++) {
                char c = field.charAt(i);
                if (c >= 0x80) {
                    return folded(person);
                }
                scratch[at++] = (byte) c;
            }
            scratch[at++] = '\n';
        }
        return Arrays.copyOf(scratch, at - 1);
    }

    private static byte[] folded(Person person) {
        String folded =
                person.fields().stream()
                        .filter(field -> !FoldedText.isAscii(field))
                        .map(FoldedText::of)
                        .collect(Collectors.joining("\n"));
        return (String.join("\n", person.fields()) + "\n" + folded)
                .getBytes(StandardCharsets.UTF_8);
    }

    static Person read(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        String[] field = text.split("\n", FIELDS + 1);
        return new Person(field[0], field[1], field[2], field[3], field[4], field[5]);
    }

    /** The offset at which the username begins; it ends at {@link #endOfLine}. */
    static int startOfUsername(byte[] bytes, int from) {
        int at = from;
        for (int field = 0; field < USERNAME; field++) {
            at = endOfLine(bytes, at) + 1;
        }
        return at;
    }

    static int endOfLine(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
