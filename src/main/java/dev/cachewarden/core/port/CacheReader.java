package dev.cachewarden.core.port;

import dev.cachewarden.core.audit.ReadingPace;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.snapshot.OpenedSnapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * What is read of a Redis database over an open connection, and what is known of the connection.
 * Changes nothing. Safe for all threads. Every method and every future fails with {@link
 * CacheException} only.
 *
 * <p>Futures complete on a network thread: continue elsewhere with anything that takes time.
 * Blocking methods are for virtual or background threads.
 */
public interface CacheReader extends AutoCloseable {

    ServerFacts facts();

    /**
     * The snapshot that is open in place of a server: nothing is sent, nothing can be changed, and
     * entries are as they were when it was taken. Empty for a server.
     */
    default Optional<OpenedSnapshot> snapshot() {
        return Optional.empty();
    }

    /**
     * Identifies this server process, and changes with a restart, as Redis' run id does; empty
     * where the server does not identify itself. Asked once for as long as the connection lasts.
     * Blocking.
     */
    Optional<String> identity();

    ConnectionState state();

    /**
     * Calls {@code listener} on a network thread at every change of {@link #state()}. Closing ends
     * it.
     */
    Listening onStateChange(Runnable listener);

    /** All commands sent so far on this connection, most frequent first. */
    List<CommandCount> commandCounts();

    /** The last commands sent on this connection, at most 1,000, latest first. Sends nothing. */
    List<SentCommand> lastCommands();

    /** Median round trip of the last commands; zero before the first. Sends nothing. */
    Duration latency();

    /** How fast values came in readings on this connection; empty before one. Sends nothing. */
    Optional<ReadingPace> pace();

    /**
     * The time on the server's clock, by which entries end; empty where the server refuses TIME.
     * Blocking.
     */
    Optional<Instant> time();

    /**
     * Keys in the database, other tenants' included; empty where the server refuses DBSIZE.
     * Blocking.
     */
    OptionalLong databaseSize();

    /**
     * Passes every key that matches {@code pattern} to {@code sink}, in batches, on the calling
     * thread; the next batch is already under way while the sink works (up to three are ahead of
     * it). As SCAN promises: a key that exists from start to end is passed at least once, perhaps
     * twice. Blocking.
     *
     * @param count SCAN's COUNT to begin with: how many slots a call looks at; an adapter lowers it
     *     where a call holds the server for long, and may raise it over slow links
     */
    void scan(ByteString pattern, int count, ScanSink sink);

    /** What takes scanned keys. */
    @FunctionalInterface
    interface ScanSink {

        /**
         * Takes a batch and answers whether to go on.
         *
         * @param keys perhaps empty: a batch is also a sign of life
         */
        boolean accept(List<ByteString> keys);
    }

    /**
     * Reads entries in one pipeline; each future completes or fails by itself, in the order of
     * {@code keys}.
     */
    List<CompletableFuture<StoredEntry>> read(List<ByteString> keys);

    /**
     * Times to live, in one pipeline, in the order of {@code keys}; empty for those that the user
     * may not read.
     */
    CompletableFuture<List<Optional<Ttl>>> ttls(List<ByteString> keys);

    /**
     * Lengths of string values in bytes (empty for other types and refused keys), in one pipeline,
     * in the order of {@code keys}.
     */
    CompletableFuture<List<OptionalLong>> lengths(List<ByteString> keys);

    /**
     * Passes entries to {@code sink} in the order of their keys, in batches bounded in count and in
     * bytes, on the calling thread; the next batches are already under way while the sink works, as
     * far as the request's budget has room for them. A sink that goes on working on a batch after
     * it has returned says so to the budget. Needs two commands a key, and where each command is
     * billed one script call a batch, if the server runs scripts. Blocking.
     *
     * @throws CacheException at the first failure; what was passed until then was read
     */
    void readAll(BulkRequest request, EntrySink sink);

    /** What takes bulk-read entries. */
    @FunctionalInterface
    interface EntrySink {

        /** Takes a batch, never empty, and answers whether to go on. */
        boolean accept(List<ReadEntry> entries);

        /**
         * Takes keys that the user may not read. Nothing is known of them, not even whether they
         * exist, and they are in no batch. By default the reading fails.
         *
         * @param indexes of the keys, never empty
         * @param why of kind {@link CacheException.Kind#KEY_REFUSED}
         */
        default boolean refused(List<Integer> indexes, CacheException why) {
            throw why;
        }
    }

    /**
     * How many commands {@link #readAll} will send for {@code count} keys, in the mode chosen when
     * connecting (pipeline or scripts); sends nothing. Exact if all values are strings of less than
     * 16 KiB and, with scripts, a hundred of them are at most a megabyte; each longer value and
     * each of another type takes one or two more.
     */
    long commandsToReadAll(int count, boolean values);

    /** The exact content of an entry; empty if there is none. */
    CompletableFuture<Optional<SeenValue>> see(ByteString key);

    /**
     * Has every change of keys that start with {@code prefix} reported, by any client, on a
     * connection for this alone. Blocking.
     *
     * @throws CacheException with the reason, if the server does not report changes to us
     */
    FollowedKeys follow(ByteString prefix, KeyChanges changes);

    /** Ends the connection, for what writes as well, and those that follow changes. */
    @Override
    void close();
}
