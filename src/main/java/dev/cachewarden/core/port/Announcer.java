package dev.cachewarden.core.port;

/** Announces findings to people elsewhere, in their channel. */
@FunctionalInterface
public interface Announcer {

    /**
     * Sends a message. Blocking, for some seconds at most.
     *
     * @param text lines of plain text
     * @throws AnnouncementException if it did not arrive, as far as is known
     */
    void announce(String text);
}
