package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a server's access list denies, recognised by the message: all denials share one error code.
 * Redis 6 and 7.0 say "this user has no permissions to access one of the keys used as arguments",
 * 7.2 and Valkey "No permissions to access a key"; inside scripts the code is ERR and the words
 * begin with "The user executing the script can't" or "ACL failure in script".
 */
enum Denial {
    COMMAND,
    KEY,
    CHANNEL;

    private static final Pattern DENIED =
            Pattern.compile("^NOPERM|user executing the script can't|ACL failure in script");
    private static final Pattern OF_KEY = Pattern.compile("\\baccess\\b.*\\bkeys?\\b");
    private static final Pattern OF_CHANNEL = Pattern.compile("\\baccess\\b.*\\bchannels?\\b");

    private static final int SEGMENTS = 2;

    /** Of an error reply; empty if it is about something else. */
    static Optional<Denial> of(String reply) {
        if (!DENIED.matcher(reply).find()) {
            return Optional.empty();
        }
        if (OF_CHANNEL.matcher(reply).find()) {
            return Optional.of(CHANNEL);
        }
        return Optional.of(OF_KEY.matcher(reply).find() ? KEY : COMMAND);
    }

    /**
     * The first two segments of a key, which say whose it is. What follows can be a secret: the
     * identifiers of sessions are.
     */
    static String prefix(ByteString key) {
        String text = key.toString();
        int end = 0;
        for (int i = 0; i < SEGMENTS; i++) {
            int colon = text.indexOf(':', end);
            if (colon < 0) {
                break;
            }
            end = colon + 1;
        }
        return end == 0 ? "another prefix" : text.substring(0, end);
    }
}
