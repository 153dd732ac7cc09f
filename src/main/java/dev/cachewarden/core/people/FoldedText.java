package dev.cachewarden.core.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without case and accents, as names are compared: {@code Łukasz Émile} is lukasz emile. */
final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Letters that Unicode does not take apart into a letter and a mark. */
    private static final String[][] LETTERS = {
        {"ß", "ss"},
        {"ø", "o"},
        {"ł", "l"},
        {"đ", "d"},
        {"ð", "d"},
        {"æ", "ae"},
        {"œ", "oe"},
        {"þ", "th"},
        {"ı", "i"},
        {"ħ", "h"},
        {"ŧ", "t"},
    };

    private FoldedText() {}

    static String of(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String folded =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        for (String[] letter : LETTERS) {
            folded = folded.replace(letter[0], letter[1]);
        }
        return folded;
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
