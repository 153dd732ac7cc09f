package dev.cachewarden.core.port;

/** That somebody is told of something, until it is closed. */
public interface Listening extends AutoCloseable {

    /** Ends it; a second time does nothing. */
    @Override
    void close();
}
