package dev.cachewarden.app.change;

import dev.cachewarden.core.change.ChangeEnd;
import dev.cachewarden.core.text.Numbers;

/**
 * A change that has ended and can be undone.
 *
 * @param id by which it is undone
 * @param words what it did, sentences: {@code Flush of development: 30,000 keys deleted.}
 */
public record KeptChange(String id, String words) {

    static KeptChange of(Intent intent, ChangeEnd end) {
        StringBuilder words = new StringBuilder(intent.done(end.changed()));
        if (end.inDoubt() > 0) {
            words.append(" ")
                    .append(Numbers.of(end.inDoubt()))
                    .append(" in doubt: no answer came.");
        }
        if (end.left() > 0) {
            words.append(" ").append(Numbers.entries(end.left())).append(" left as they were.");
        }
        return new KeptChange(end.id(), words.toString());
    }
}
