package dev.cachewarden.app.connection;

import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.connection.Variables;

import java.util.Optional;

/** Asks the user for a password. */
@FunctionalInterface
public interface PasswordQuestion {

    /** Nobody is there to answer. */
    PasswordQuestion NOBODY = _ -> Optional.empty();

    /**
     * Blocking.
     *
     * @param what the password is for: {@code Password of “staging”}
     * @return empty if there is no answer
     */
    Optional<Secret> ask(String what);

    /** How it can be given where there was no answer, a sentence. */
    default String otherwise() {
        return "Set " + Variables.PASSWORD + ", or use --password-stdin.";
    }
}
