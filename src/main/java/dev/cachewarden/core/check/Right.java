package dev.cachewarden.core.check;

/** Whether the user that is logged in may do something, as far as the server says. */
public sealed interface Right {

    /** As the server says, or has shown by doing it. */
    record Allowed() implements Right {}

    /**
     * As the server says.
     *
     * @param why in its words, or in a sentence
     */
    record Denied(String why) implements Right {}

    /**
     * The server cannot be asked.
     *
     * @param why a sentence
     */
    record Unknown(String why) implements Right {}
}
