package dev.cachewarden.core.people;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Masking;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Numbers for names that may not be seen, in the order in which they were to be shown: the same
 * name has the same number in all views, two names have two, and nothing of a name is in it, not
 * its length either. They last as long as the window and are kept nowhere. Safe for all threads.
 */
public final class NameNumbers {

    private static final Pattern HIDDEN = Pattern.compile(Masking.DOTS + "(?:#[0-9]+)?");

    private final Map<ByteString, Integer> numbers = new ConcurrentHashMap<>();
    private int last;

    /** {@code ••••••••#3}; what is hidden already stays as it is. */
    public String hidden(ByteString name) {
        String shown = name.toString();
        if (HIDDEN.matcher(shown).matches()) {
            return shown;
        }
        return Masking.DOTS + "#" + numbers.computeIfAbsent(name, _ -> next());
    }

    private synchronized int next() {
        return ++last;
    }
}
