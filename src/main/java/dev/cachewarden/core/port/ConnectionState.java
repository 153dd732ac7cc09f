package dev.cachewarden.core.port;

/** Whether commands can be sent now. */
public enum ConnectionState {
    CONNECTED,
    /** Broken; attempts to re-establish it go on by themselves. */
    RECONNECTING,
    CLOSED
}
