package dev.cachewarden.ui.support;

import dev.cachewarden.app.TaskFailedException;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.KnownSecrets;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.SecretStoreException;
import dev.cachewarden.core.port.SettingsException;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** The sentence to show for a failure. Never a stack trace, never a secret. */
public final class Messages {

    private Messages() {}

    /**
     * The exception's own sentence where it has one for users, else one that names the kind of
     * fault.
     */
    public static String of(Throwable failure) {
        return switch (failure) {
            case CacheException ours -> sentence(ours);
            case TaskFailedException ours -> sentence(ours);
            case ClerkException ours -> sentence(ours);
            case ChangeRefusedException ours -> sentence(ours);
            case InvalidSettingsException ours -> sentence(ours);
            case SettingsException ours -> sentence(ours);
            case SecretStoreException ours -> sentence(ours);
            case JournalException ours -> sentence(ours);
            case CompletionException wrapped when wrapped.getCause() != null ->
                    of(wrapped.getCause());
            case ExecutionException wrapped when wrapped.getCause() != null ->
                    of(wrapped.getCause());
            default ->
                    "Something inside Cachewarden went wrong ("
                            + failure.getClass().getSimpleName()
                            + "). You can go on working; if it happens again, please report it.";
        };
    }

    /** Libraries quote addresses; what connections are opened with is kept out where they are. */
    private static String sentence(RuntimeException ours) {
        String message = ours.getMessage();
        return message == null ? "That did not work." : KnownSecrets.withoutSuspects(message);
    }
}
