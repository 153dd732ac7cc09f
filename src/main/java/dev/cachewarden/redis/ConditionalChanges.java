package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.Change.Outcome;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.text.Bytes;

import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.protocol.CommandType;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Changes entries if they still are what was seen: compared and changed in one script, which the
 * server runs atomically. Runs on Redis 6 and later and its relatives: no newer command is used,
 * and every key is named in KEYS.
 */
final class ConditionalChanges {

    /**
     * ARGV 1 is the type, ARGV 2 the content that was seen. Answers -1 for an entry that is gone, 0
     * for one that has changed, 1 for done, 2 for a taken name. A refused command stops the script.
     */
    private static final String COMPARE =
            """
            local content
            if ARGV[1] == 'string' then
              content = redis.pcall('GET', KEYS[1])
            else
              content = redis.call('DUMP', KEYS[1])
            end
            if not content then return -1 end
            if type(content) == 'table' then
              if redis.call('TYPE', KEYS[1]).ok == 'string' then return content end
              return 0
            end
            if content ~= ARGV[2] then return 0 end
            """;

    private static final ByteString DELETE = script("redis.call('UNLINK', KEYS[1]) return 1");
    private static final ByteString REPLACE =
            script("redis.call('SET', KEYS[1], ARGV[3], 'KEEPTTL') return 1");

    /** What is left until an instant, for a user who may not set that; else the time to live. */
    private static final String LEFT =
            """
            local function left(ttl, at)
              if at == '' then return ttl end
              local time = redis.pcall('TIME')
              if time.err then return ttl end
              local now = time[1] * 1000 + math.floor(time[2] / 1000)
              return string.format('%.0f', math.max(1, at - now))
            end
            """;

    /** ARGV 4 is the time to live, ARGV 5 the instant of its end, empty if it is not known. */
    private static final ByteString WRITE_BACK =
            script(
                    LEFT
                            + """
                            redis.call('SET', KEYS[1], ARGV[3], 'PX', left(ARGV[4], ARGV[5]))
                            if ARGV[5] ~= '' then redis.pcall('PEXPIREAT', KEYS[1], ARGV[5]) end
                            return 1
                            """);

    /** ARGV 3 and 4 likewise. */
    private static final ByteString EXPIRE =
            script(
                    LEFT
                            + """
                            if ARGV[4] ~= ''
                              and type(redis.pcall('PEXPIREAT', KEYS[1], ARGV[4])) == 'number'
                            then return 1 end
                            redis.call('PEXPIRE', KEYS[1], left(ARGV[3], ARGV[4]))
                            return 1
                            """);

    private static final ByteString PERSIST = script("redis.call('PERSIST', KEYS[1]) return 1");
    private static final ByteString MOVE =
            script("if redis.call('RENAMENX', KEYS[1], KEYS[2]) == 1 then return 1 end return 2");

    private final CommandGate gate;

    ConditionalChanges(CommandGate gate) {
        this.gate = gate;
    }

    private static ByteString script(String change) {
        return ByteString.utf8(COMPARE + change);
    }

    /** TYPE and GET together; MEMORY USAGE and DUMP follow for other types. */
    CompletableFuture<Optional<SeenValue>> see(ByteString key) {
        CommandGate.Pipeline pipeline = gate.pipeline();
        CompletableFuture<String> type = pipeline.add(Requests.type(key));
        CompletableFuture<Optional<SeenValue>> string =
                Answers.map(
                        pipeline.add(Requests.get(key)), bytes -> seen(ReadEntry.STRING, bytes));
        pipeline.send();
        return Answers.then(
                type,
                named ->
                        named.equals(ReadEntry.STRING) || named.equals("none")
                                ? string
                                : dump(key, named));
    }

    /**
     * The answer of DUMP is held in memory and sent back with the change, so it is not requested
     * where it would be too large. A server or user without MEMORY leaves that unknown.
     */
    private CompletableFuture<Optional<SeenValue>> dump(ByteString key, String type) {
        CompletableFuture<Long> size =
                Answers.recover(
                        gate.send(Requests.memoryUsage(key)), CacheException::isRefusal, 0L);
        return Answers.then(
                size,
                bytes ->
                        bytes != null && bytes > BulkRequest.LONGEST
                                ? CompletableFuture.failedFuture(tooLarge(type, bytes))
                                : Answers.map(
                                        gate.send(Requests.dump(key)),
                                        dumped -> seen(type, dumped)));
    }

    private static CacheException tooLarge(String type, long bytes) {
        return new CacheException(
                CacheException.Kind.SERVER,
                "The "
                        + type
                        + " takes "
                        + Bytes.of(bytes)
                        + " of the server's memory, more than the "
                        + Bytes.of(BulkRequest.LONGEST)
                        + " up to which an entry is read whole to be compared. It was left alone;"
                        + " UNLINK in redis-cli deletes it.");
    }

    private static Optional<SeenValue> seen(String type, @Nullable ByteString bytes) {
        return Optional.ofNullable(bytes).map(content -> new SeenValue(type, content));
    }

    CompletableFuture<Outcome> change(ByteString key, SeenValue seen, Change change) {
        return switch (change) {
            case Change.Delete() -> run(DELETE, List.of(key), seen);
            case Change.Replace(ByteString value) -> run(REPLACE, List.of(key), seen, value);
            case Change.WriteBack(ByteString value, Duration ttl, OptionalLong end) ->
                    run(WRITE_BACK, List.of(key), seen, value, millis(ttl), millis(end));
            case Change.Expire(Duration ttl, OptionalLong end) ->
                    run(EXPIRE, List.of(key), seen, millis(ttl), millis(end));
            case Change.Persist() -> run(PERSIST, List.of(key), seen);
            case Change.Move(ByteString to) -> run(MOVE, List.of(key, to), seen);
        };
    }

    private static ByteString millis(Duration ttl) {
        return ByteString.utf8(Long.toString(ttl.toMillis()));
    }

    private static ByteString millis(OptionalLong end) {
        return end.isPresent() ? ByteString.utf8(Long.toString(end.getAsLong())) : ByteString.EMPTY;
    }

    private CompletableFuture<Outcome> run(
            ByteString script, List<ByteString> keys, SeenValue seen, ByteString... words) {
        return Answers.map(
                gate.send(
                        Requests.script(
                                CommandType.EVAL,
                                script,
                                keys,
                                new IntegerOutput<>(ByteStringCodec.INSTANCE),
                                Stream.concat(
                                                Stream.of(
                                                        ByteString.utf8(seen.type()), seen.bytes()),
                                                Stream.of(words))
                                        .toArray(ByteString[]::new))),
                ConditionalChanges::outcome);
    }

    private static Outcome outcome(long answer) {
        return switch ((int) answer) {
            case -1 -> Outcome.GONE;
            case 0 -> Outcome.CHANGED;
            case 1 -> Outcome.DONE;
            case 2 -> Outcome.TAKEN;
            default -> throw new IllegalStateException("A script answered " + answer);
        };
    }
}
