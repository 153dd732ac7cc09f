package dev.cachewarden.core.port;

import java.util.Optional;

/** Whether commands can be sent now. */
public enum ConnectionState {
    CONNECTED,
    /** Broken; attempts to re-establish it go on by themselves. */
    RECONNECTING,
    CLOSED;

    /** Why the server cannot be asked at present, a sentence or two; empty if it can. */
    public Optional<String> hindrance() {
        return switch (this) {
            case CONNECTED -> Optional.empty();
            case RECONNECTING ->
                    Optional.of("There is no connection at the moment. Trying to reconnect.");
            case CLOSED -> Optional.of("The connection was closed. Open the cache again.");
        };
    }
}
