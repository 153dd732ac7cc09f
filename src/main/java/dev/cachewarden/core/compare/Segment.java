package dev.cachewarden.core.compare;

/**
 * A piece of a line.
 *
 * @param marked whether this is what makes the line differ from the other columns'
 */
public record Segment(String text, Token token, boolean marked) {

    /** What a piece of a line is. */
    public enum Token {
        NAME,
        STRING,
        NUMBER,
        LITERAL,
        PUNCTUATION,
        /** What we say about a folded part. */
        NOTE,
        /** What a value means, next to it: not a part of the line's text. */
        ASIDE,
        /** Text or bytes that are not JSON. */
        PLAIN
    }

    static Segment punctuation(String text) {
        return new Segment(text, Token.PUNCTUATION, false);
    }
}
