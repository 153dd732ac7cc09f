package dev.cachewarden.core.port;

/** A subscription to notifications, until it is closed. */
public interface Listening extends AutoCloseable {

    /** Ends it; a second time does nothing. */
    @Override
    void close();
}
