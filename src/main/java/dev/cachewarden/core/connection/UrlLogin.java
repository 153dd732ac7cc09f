package dev.cachewarden.core.connection;

import java.util.Optional;

/**
 * The login in a URL: {@code user}, {@code user:password} or {@code :password}. A text without a
 * colon is a user, as in URLs of every other kind, so that the password can come from elsewhere.
 *
 * @param password empty text where the URL says {@code user:}, which is no password at all: an
 *     account that takes none
 */
record UrlLogin(Optional<String> user, Optional<Secret> password) {

    static final UrlLogin NONE = new UrlLogin(Optional.empty(), Optional.empty());

    static UrlLogin parse(String text) {
        int colon = text.indexOf(':');
        String user = PercentDecoder.decode(colon < 0 ? text : text.substring(0, colon));
        String password = colon < 0 ? "" : PercentDecoder.decode(text.substring(colon + 1));
        boolean given = !password.isEmpty() || colon > 0;
        return new UrlLogin(
                Optional.of(user).filter(name -> !name.isEmpty()),
                given ? Optional.of(Secret.of(password)) : Optional.empty());
    }
}
