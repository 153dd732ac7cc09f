package dev.cachewarden.core.connection;

import java.util.Optional;

/**
 * With what to log in.
 *
 * @param user empty for Redis' {@code default} user
 */
public record Credentials(Optional<String> user, PasswordSource source) {

    /** None at all. */
    public static final Credentials NONE = new Credentials(Optional.empty(), Optional.empty());

    /** The user that a connection has without naming one. */
    private static final String DEFAULT_USER = "default";

    /**
     * @param password an empty text where the user needs none
     */
    public Credentials(Optional<String> user, Optional<Secret> password) {
        this(
                user,
                password.<PasswordSource>map(PasswordSource.Known::new)
                        .orElseGet(PasswordSource.None::new));
    }

    /** The password, if it is known before connecting. */
    public Optional<Secret> password() {
        return source instanceof PasswordSource.Known known
                ? Optional.of(known.secret())
                : Optional.empty();
    }

    /** Whether a password is sent, or an empty one is said to do. */
    public boolean hasPassword() {
        return !(source instanceof PasswordSource.None);
    }

    /** The command that prints the password, if one does. */
    public Optional<PasswordCommand> command() {
        return source instanceof PasswordSource.Printed printed
                ? Optional.of(printed.command())
                : Optional.empty();
    }

    /** Of the user that everybody is without naming one. */
    public static Credentials of(Secret password) {
        return new Credentials(Optional.empty(), Optional.of(password));
    }

    /**
     * The login in a URL: {@code user}, {@code user:password} or {@code :password}. A text without
     * a colon is a user, as in URLs of every other kind, so that the password can come from
     * elsewhere. {@code user:} has no password, but says that the user takes none.
     */
    static Credentials parse(String text) {
        int colon = text.indexOf(':');
        String user = PercentDecoder.decode(colon < 0 ? text : text.substring(0, colon));
        String password = colon < 0 ? "" : PercentDecoder.decode(text.substring(colon + 1));
        boolean given = !password.isEmpty() || colon > 0;
        return new Credentials(
                Optional.of(user).filter(name -> !name.isEmpty()),
                given ? Optional.of(Secret.of(password)) : Optional.empty());
    }

    /** The user's name, also where none is named. */
    public String name() {
        return user.orElse(DEFAULT_USER);
    }

    /** Whether a user other than the one that everybody is without a login is asked for. */
    public boolean namesAUser() {
        return !name().equals(DEFAULT_USER);
    }
}
