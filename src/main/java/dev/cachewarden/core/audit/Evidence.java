package dev.cachewarden.core.audit;

/**
 * Why something is a finding, in words that need no knowledge of Redis or Clerk. Holds no value of
 * a private field.
 *
 * @param fact what was seen, a main clause without full stop
 * @param meaning what it leads to, a sentence or two with full stops
 * @param field the member of the value that shows it, for example {@code imageUrl}; empty if none
 *     does
 * @param lasts whether the fact ends by being cached somewhere, so that "until 14:03:12" can be
 *     added to it: "This development user (instance ins_2f…) is cached under production"
 */
public record Evidence(String fact, String meaning, String field, boolean lasts) {

    public Evidence(String fact, String meaning, String field) {
        this(fact, meaning, field, false);
    }

    public static Evidence of(String fact, String meaning) {
        return new Evidence(fact, meaning, "");
    }

    /** That something is cached somewhere. */
    public static Evidence ofPresence(String fact, String meaning, String field) {
        return new Evidence(fact, meaning, field, true);
    }

    /** Fact and meaning, without saying when it ends. */
    public String text() {
        return fact + ". " + meaning;
    }

    /**
     * Fact and meaning, the first with its end where that makes sense.
     *
     * @param end of the fact, as words: {@code 14:03:12}
     */
    public String textUntil(String end) {
        return lasts ? fact + " until " + end + ". " + meaning : text();
    }
}
