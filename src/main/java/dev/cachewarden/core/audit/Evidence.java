package dev.cachewarden.core.audit;

/**
 * Why something is a finding, in words that need no knowledge of Redis or Clerk. Holds no value of
 * a private field.
 *
 * @param fact what was seen, a main clause without full stop to which "until 14:03:12" can be
 *     added: "This development user (instance ins_2f…) is cached under production"
 * @param meaning what it leads to, one sentence with full stop
 * @param field the member of the value that shows it, for example {@code imageUrl}; empty if none
 *     does
 */
public record Evidence(String fact, String meaning, String field) {

    public static Evidence of(String fact, String meaning) {
        return new Evidence(fact, meaning, "");
    }

    /** Both sentences, without saying when it ends. */
    public String text() {
        return fact + ". " + meaning;
    }

    /**
     * Both sentences.
     *
     * @param end of the fact, as words: {@code 14:03:12}
     */
    public String textUntil(String end) {
        return fact + " until " + end + ". " + meaning;
    }
}
