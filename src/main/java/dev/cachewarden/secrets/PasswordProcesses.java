package dev.cachewarden.secrets;

import dev.cachewarden.core.connection.KnownSecrets;
import dev.cachewarden.core.connection.PasswordCommand;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.PasswordCommands;
import dev.cachewarden.core.text.Durations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs programs that print passwords as processes of this user, with its variables and without
 * input. What they print is learned as a secret before anybody else has it. Safe for all threads.
 */
public final class PasswordProcesses implements PasswordCommands {

    /** A token has some thousands. */
    private static final int MOST_BYTES = 1 << 16;

    private static final int MOST_QUOTED = 300;

    private final KnownSecrets secrets;
    private final Duration limit;

    public PasswordProcesses(KnownSecrets secrets) {
        this(secrets, PasswordCommands.LIMIT);
    }

    PasswordProcesses(KnownSecrets secrets, Duration limit) {
        this.secrets = secrets;
        this.limit = limit;
    }

    @Override
    public Secret run(PasswordCommand command) {
        Process process = start(command);
        try {
            CompletableFuture<String> printed = read(process.getInputStream());
            CompletableFuture<String> said = read(process.getErrorStream());
            process.getOutputStream().close();
            // One that has ended can leave another behind that keeps its output open.
            CompletableFuture.allOf(process.onExit(), printed, said)
                    .get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return password(command, process.exitValue(), printed.join(), said.join());
        } catch (TimeoutException e) {
            throw failure(
                    command, "did not end within " + Durations.limit(limit) + " and was ended", "");
        } catch (ExecutionException | IOException e) {
            throw failure(command, "could not be read", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(command, "was ended", "");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Process start(PasswordCommand command) {
        try {
            return new ProcessBuilder(command.words()).start();
        } catch (IOException e) {
            // The JDK's words quote the arguments' program only, but may change.
            throw failure(command, "could not be started: check that it is installed", "");
        }
    }

    private Secret password(PasswordCommand command, int exit, String printed, String said) {
        String password = printed.strip();
        if (!password.isEmpty()) {
            secrets.learn(Secret.of(password));
        }
        if (exit != 0) {
            throw failure(command, "ended with " + exit, said(said));
        }
        if (password.isEmpty()) {
            throw failure(command, "printed nothing", said(said));
        }
        if (password.lines().count() > 1 || password.length() >= MOST_BYTES) {
            throw failure(command, "printed more than a password in one line", "");
        }
        return Secret.of(password);
    }

    private String said(String text) {
        String clean = Printable.ofText(secrets.inMessage(text.strip().replaceAll("\\s+", " ")));
        return clean.isEmpty()
                ? ""
                : " It said: “"
                        + (clean.length() > MOST_QUOTED
                                ? clean.substring(0, MOST_QUOTED) + "…"
                                : clean)
                        + "”.";
    }

    private static CompletableFuture<String> read(InputStream stream) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (stream) {
                        return new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                reading -> Thread.ofVirtual().name("cachewarden-password").start(reading));
    }

    private static CacheException failure(PasswordCommand command, String what, String said) {
        return new CacheException(
                Kind.AUTHENTICATION,
                "The password command "
                        + Printable.ofText(command.program())
                        + " "
                        + what
                        + ", so nobody was logged in and nothing was done."
                        + said);
    }
}
