package dev.cachewarden.core.key;

import dev.cachewarden.core.text.Numbers;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Names of bounded length, for people: a key can have 512 MB, and one that fills a page hides the
 * others. A longer name keeps its start and its end, between them how long it is and a check sum,
 * so that two names that differ look different. Programs get whole names.
 */
public final class Shortened {

    /** No name of this length or below is shortened, in characters. */
    public static final int MOST = 160;

    /** No label of this length or below is shortened: columns are as wide as the widest. */
    static final int MOST_OF_A_LABEL = 64;

    private static final int START = 90;
    private static final int END = 30;
    private static final int START_OF_A_LABEL = 20;
    private static final int END_OF_A_LABEL = 8;
    private static final Pattern LONG_WORD = Pattern.compile("\\S{" + (MOST + 1) + ",}");
    private static final Pattern SHORTENED =
            Pattern.compile("…\\[[0-9,]+ characters, [0-9a-f]{8}\\]…");

    private Shortened() {}

    /** A key or the like. */
    public static String of(String name) {
        return name.length() <= MOST ? name : shortened(name, START, END);
    }

    /** The name of an environment for columns and trees. */
    public static String label(String name) {
        return name.length() <= MOST_OF_A_LABEL
                ? name
                : shortened(name, START_OF_A_LABEL, END_OF_A_LABEL);
    }

    private static String shortened(String name, int startLength, int endLength) {
        int start =
                Character.isHighSurrogate(name.charAt(startLength - 1))
                        ? startLength - 1
                        : startLength;
        int end = name.length() - endLength;
        if (Character.isLowSurrogate(name.charAt(end))) {
            end++;
        }
        return name.substring(0, start) + middle(name) + name.substring(end);
    }

    private static String middle(String name) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return "…[%s, %s]…"
                .formatted(
                        Numbers.of(name.length(), "character"),
                        HexFormat.of().toHexDigits(sum.getValue(), 8));
    }

    /** A sentence with the long words in it shortened: those are names, or parts of values. */
    public static String words(String sentence) {
        return sentence.length() <= MOST
                ? sentence
                : LONG_WORD.matcher(sentence).replaceAll(word -> quoted(of(word.group())));
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    /** Whether somebody gives a shortened name back, which names nothing. */
    public static boolean isShortened(String text) {
        return SHORTENED.matcher(text).find();
    }
}
