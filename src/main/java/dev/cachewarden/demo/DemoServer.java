package dev.cachewarden.demo;

import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.Credentials;
import dev.cachewarden.core.connection.DatabaseAddress;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.demo.cache.DemoCache;
import dev.cachewarden.demo.cache.DemoEntry;
import dev.cachewarden.demo.clerk.DemoClerk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * The running demo: a server of our own, filled, with a writer that plays the app and a Clerk that
 * knows its users. Ends with {@link #close()}.
 */
public final class DemoServer implements AutoCloseable {

    private static final int PASSWORD_BYTES = 16;
    private static final int PROGRESS_EVERY = 1_000;

    private final RedisProcess process;
    private final Secret password;
    private final DemoClerk clerk;
    private final DemoWriter writer;

    private DemoServer(RedisProcess process, Secret password, DemoClerk clerk, DemoWriter writer) {
        this.process = process;
        this.password = password;
        this.clerk = clerk;
        this.writer = writer;
    }

    /** As {@link #start(DemoCache, LongConsumer)}, without progress. */
    public static DemoServer start(DemoCache cache) throws IOException {
        return start(cache, entries -> {});
    }

    /**
     * Starts and fills the server. Blocks until it is full: well under a second for the default
     * size, some ten seconds for 100,000 users.
     *
     * @param progress takes the number of entries written, every thousand, on the calling thread
     * @throws IOException with a sentence for the user
     */
    public static DemoServer start(DemoCache cache, LongConsumer progress) throws IOException {
        return start(cache, progress, Clock.system());
    }

    /**
     * As {@link #start(DemoCache, LongConsumer)}.
     *
     * @param writing by which the writer finds what is due: looked-up users, and the incident again
     *     after 70 seconds
     */
    public static DemoServer start(DemoCache cache, LongConsumer progress, Clock writing)
            throws IOException {
        Secret password = randomPassword();
        RedisProcess process = RedisProcess.startGuarded(password);
        try {
            Clock clock = Clock.system();
            DemoWriter.Login login = () -> RespClient.connect(process.port(), password);
            fill(login, cache.entries(clock.now()), progress);
            DemoClerk clerk = DemoClerk.start(cache.clerkUsers(), clock);
            return new DemoServer(
                    process, password, clerk, DemoWriter.start(cache, login, writing));
        } catch (IOException | RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** In characters that an address need not escape. */
    private static Secret randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Secret.of(HexFormat.of().formatHex(bytes));
    }

    /** Pushed, not pulled: an iterator over nested streams would first gather all entries. */
    private static void fill(
            DemoWriter.Login login, Stream<DemoEntry> entries, LongConsumer progress)
            throws IOException {
        try (RespClient client = login.connect()) {
            Filling filling = new Filling(new EntryWriter(client), progress);
            entries.forEach(filling);
            client.finish();
            progress.accept(filling.written);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static final class Filling implements Consumer<DemoEntry> {

        private final EntryWriter writer;
        private final LongConsumer progress;
        private long written;

        Filling(EntryWriter writer, LongConsumer progress) {
            this.writer = writer;
            this.progress = progress;
        }

        @Override
        public void accept(DemoEntry entry) {
            try {
                writer.write(entry);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written++;
            if (written % PROGRESS_EVERY == 0) {
                progress.accept(written);
            }
        }
    }

    /** How to reach it: on loopback, with a password that is this run's alone. */
    public ConnectionSettings settings() {
        return new ConnectionSettings(
                new DatabaseAddress("127.0.0.1", process.port(), 0),
                Credentials.of(password),
                false);
    }

    /**
     * For what is kept of changes to it: only its owner can enter it, and it goes with the demo.
     */
    public Path folder() {
        return process.folder();
    }

    /** How the demo's own Clerk is asked about each environment. */
    public List<ClerkAccess> clerk() {
        return clerk.access();
    }

    /** As lines of a {@code .env} file: how other programs reach the demo's Redis and its Clerk. */
    public List<String> variables() {
        List<String> lines = new ArrayList<>();
        lines.add("REDIS_URL=redis://:" + password.reveal() + "@127.0.0.1:" + process.port());
        lines.addAll(clerk.variables());
        return lines;
    }

    @Override
    public void close() {
        writer.close();
        clerk.close();
        process.close();
    }
}
