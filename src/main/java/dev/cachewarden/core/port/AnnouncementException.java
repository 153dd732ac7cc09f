package dev.cachewarden.core.port;

/** A message did not arrive. The sentence for the user does not contain the address. */
public final class AnnouncementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Without a cause: those of network libraries can contain the address. */
    public AnnouncementException(String message) {
        super(message);
    }
}
