package dev.cachewarden.redis;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.KnownSecrets;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;

import java.util.Locale;
import java.util.Optional;

/**
 * Turns a server's refusal to let us in into a sentence that says what to do, with the server's own
 * words. The wordings are those of Redis' and its relatives' source.
 */
final class LoginErrors {

    private final ConnectionSettings settings;
    private final AnswerErrors answers;
    private final ServerWords words;

    LoginErrors(ConnectionSettings settings, AnswerErrors answers, KnownSecrets secrets) {
        this.settings = settings;
        this.answers = answers;
        this.words = new ServerWords(secrets);
    }

    /** Whether the server has checked the login and found it wrong. */
    static boolean isDefinitive(String answer) {
        String text = answer.toLowerCase(Locale.ROOT);
        return text.startsWith("wrongpass")
                || text.contains("invalid password")
                || text.contains("invalid username-password");
    }

    /**
     * @param text the error reply, its code first
     */
    CacheException of(String text, Throwable cause) {
        if (isDefinitive(text) && settings.credentials().command().isPresent()) {
            return refused(
                    "did not accept what the password command "
                            + settings.credentials().command().get().program()
                            + " printed. Check the user name, and that the command is about this"
                            + " server.",
                    text,
                    cause);
        }
        if (isDefinitive(text)) {
            return refused(
                    "refused the user name or password. Check both, and try again.", text, cause);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("noauth")) {
            return refused(noAuth(), text, cause);
        }
        if (lower.contains("protected mode")) {
            return unreachable(
                    "is in protected mode: it has no password and takes connections from its own"
                            + " machine only. Give it a password, or connect from there, for"
                            + " example through an SSH tunnel.",
                    text,
                    cause);
        }
        if (lower.contains("no password is set") || lower.contains("without any password")) {
            return refused(
                    "has no password for the user “default”, and one was given. Name the user"
                            + " that the password belongs to, or leave the password out.",
                    text,
                    cause);
        }
        if (lower.contains("wrong number of arguments") && lower.contains("auth")) {
            return refused(
                    "knows no user names, as Redis before version 6, so the one given cannot be"
                            + " logged in. Leave the user name out: the password alone logs in.",
                    text,
                    cause);
        }
        if (isAboutTheDatabase(lower)) {
            return unreachable(
                    "has no database "
                            + settings.address().database()
                            + " for this user, so none was opened. Name another one; most managed"
                            + " servers have 0 only.",
                    text,
                    cause);
        }
        return ofAnyCommand(text, cause);
    }

    private String noAuth() {
        return settings.credentials().hasPassword()
                ? "did not take the log-in and still asks for a password. Check the user name and"
                        + " the password, and try again."
                : "asks for a password, and none was given. Set CACHEWARDEN_PASSWORD, use"
                        + " --password-stdin, or type it into the form.";
    }

    private boolean isAboutTheDatabase(String lower) {
        return lower.contains("db index")
                || lower.contains("select")
                || (settings.address().database() != 0 && lower.contains("database"));
    }

    /** For a server that cannot serve anybody now: loading, full, a replica on its own. */
    private CacheException ofAnyCommand(String text, Throwable cause) {
        CacheException usual = answers.of(text, "the log-in", cause);
        Kind kind =
                switch (usual.kind()) {
                    case SERVER, UNABLE, LOADING -> Kind.UNREACHABLE;
                    default -> Kind.AUTHENTICATION;
                };
        String sentence = String.valueOf(usual.getMessage());
        return failure(
                kind,
                sentence.contains(words.clean(text)) ? sentence : sentence + words.quoted(text),
                text,
                cause);
    }

    /** The server accepted the login but counts us as another user. */
    CacheException asSomebodyElse(String wanted, String user) {
        return new CacheException(
                Kind.AUTHENTICATION,
                address()
                        + " was asked to log in “"
                        + Printable.ofText(wanted)
                        + "”, but counts this connection as the user “"
                        + Printable.ofText(user)
                        + "”. So it was closed and nothing was done; check the user name.");
    }

    private CacheException refused(String what, String text, Throwable cause) {
        return failure(
                Kind.AUTHENTICATION, address() + " " + what + words.quoted(text), text, cause);
    }

    private CacheException unreachable(String what, String text, Throwable cause) {
        return failure(Kind.UNREACHABLE, address() + " " + what + words.quoted(text), text, cause);
    }

    private CacheException failure(Kind kind, String sentence, String text, Throwable cause) {
        Optional<Throwable> shown = words.harmless(cause, text);
        return shown.isPresent()
                ? new CacheException(kind, sentence, shown.get())
                : new CacheException(kind, sentence);
    }

    private String address() {
        return settings.address().server();
    }
}
