package dev.cachewarden.redis;

import dev.cachewarden.core.connection.KnownSecrets;
import dev.cachewarden.core.key.Printable;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A server's message, fit to be shown: without the parts of a login that it repeats, and of bounded
 * length.
 */
final class ServerWords {

    private static final int LONGEST = 300;

    /** What Redis and its relatives quote of a command they do not know: perhaps a password. */
    private static final Pattern QUOTED_ARGUMENTS =
            Pattern.compile(",? with args beginning with:.*", Pattern.DOTALL);

    private final KnownSecrets secrets;

    ServerWords(KnownSecrets secrets) {
        this.secrets = secrets;
    }

    /** Whether the server repeats what was sent to it. */
    static boolean quoteArguments(String text) {
        return QUOTED_ARGUMENTS.matcher(text).find();
    }

    String clean(String text) {
        String cut = QUOTED_ARGUMENTS.matcher(text).replaceFirst("");
        String shown = Printable.ofSentence(secrets.inMessage(cut).strip());
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
    }

    /** A sentence with the server's words, to follow one of ours. */
    String quoted(String text) {
        return " The server said: “" + clean(text).replaceFirst("\\.+$", "") + "”.";
    }

    /** The failure as a cause, unless its message has what is hidden in the words. */
    <T extends Throwable> Optional<T> harmless(T failure, String text) {
        return clean(text).equals(text.strip()) ? Optional.of(failure) : Optional.empty();
    }
}
