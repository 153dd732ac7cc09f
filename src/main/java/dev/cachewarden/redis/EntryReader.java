package dev.cachewarden.redis;

import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.Clock;

import io.lettuce.core.protocol.CommandType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Reads entries of any type, with a limit to the cost of one of them. The usual entry, a short
 * string, takes three commands in one pipeline; any other is read in a second step.
 */
final class EntryReader {

    /** Of a string's bytes. */
    static final int LIMIT = StoredValue.Text.LONGEST;

    private final CommandGate gate;
    private final Clock clock;
    private final CollectionReader collections;

    EntryReader(CommandGate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
        this.collections = new CollectionReader(gate);
    }

    List<CompletableFuture<StoredEntry>> read(List<ByteString> keys) {
        CommandGate.Pipeline pipeline = gate.pipeline();
        List<CompletableFuture<StoredEntry>> entries = new ArrayList<>(keys.size());
        for (ByteString key : keys) {
            entries.add(read(key, pipeline));
        }
        pipeline.send();
        return entries;
    }

    /**
     * PTTL comes last: an entry that expires between the commands reads as missing, not as empty.
     */
    private CompletableFuture<StoredEntry> read(ByteString key, CommandGate.Pipeline pipeline) {
        CompletableFuture<String> type = pipeline.add(Requests.type(key));
        CompletableFuture<ByteString> start = pipeline.add(Requests.start(key, LIMIT));
        CompletableFuture<Ttl> ttl =
                Answers.map(
                        pipeline.add(Requests.pttl(key)), left -> Ttl.ofPttl(left, clock.nanos()));
        return Answers.then(
                ttl, known -> Answers.then(type, named -> assemble(key, named, known, start)));
    }

    private CompletableFuture<StoredEntry> assemble(
            ByteString key, String type, Ttl ttl, CompletableFuture<ByteString> start) {
        if (type.equals("none") || ttl instanceof Ttl.Missing) {
            return CompletableFuture.completedFuture(StoredEntry.missing(key));
        }
        CompletableFuture<? extends StoredValue> value =
                type.equals("string")
                        ? Answers.then(start, bytes -> text(key, bytes))
                        : collections.read(key, type);
        return Answers.map(
                Answers.rephrased(value, EntryReader::ofValue),
                read -> new StoredEntry(key, Optional.of(read), ttl));
    }

    /** Type and time to live were readable: only the value is denied to this user. */
    private static CacheException ofValue(CacheException failure) {
        return failure.kind() == Kind.PERMISSION
                ? new CacheException(
                        Kind.PERMISSION,
                        "The entry is there, but its value may not be read. "
                                + failure.getMessage(),
                        failure)
                : failure;
    }

    private CompletableFuture<StoredValue> text(ByteString key, ByteString bytes) {
        if (bytes.length() < LIMIT) {
            return CompletableFuture.completedFuture(new StoredValue.Text(bytes, bytes.length()));
        }
        return Answers.map(
                gate.send(Requests.size(CommandType.STRLEN, key)),
                length -> new StoredValue.Text(bytes, Math.max(length, bytes.length())));
    }
}
