package dev.cachewarden.core.people;

import dev.cachewarden.core.text.BytePattern;
import dev.cachewarden.core.value.Person;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that a person's fields all have to contain, in any order and in any field. Case and accents
 * do not matter. A text of digits and the signs between them is a phone number.
 */
final class PersonQuery {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().\\-/]*");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final int LEAST_DIGITS = 4;

    private final List<String> words;
    private final List<BytePattern> patterns;

    private PersonQuery(List<String> words) {
        this.words = words;
        this.patterns =
                words.stream()
                        .map(word -> new BytePattern(word.getBytes(StandardCharsets.UTF_8)))
                        .toList();
    }

    static PersonQuery of(String text) {
        String digits = NO_DIGIT.matcher(text).replaceAll("");
        if (PHONE.matcher(text.strip()).matches() && digits.length() >= LEAST_DIGITS) {
            return new PersonQuery(List.of(digits));
        }
        return new PersonQuery(
                Arrays.stream(FoldedText.of(text).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether a {@link PersonRecord} between two offsets contains every word. */
    boolean isIn(byte[] bytes, int from, int to) {
        for (BytePattern pattern : patterns) {
            if (pattern.indexIn(bytes, from, to) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The field that contains the first word; the name where none does by itself. */
    Person.Field matched(Person person) {
        return Arrays.stream(Person.Field.values())
                .filter(field -> FoldedText.of(person.field(field)).contains(words.getFirst()))
                .findFirst()
                .orElse(Person.Field.NAME);
    }
}
