package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;

import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One command with its arguments and the place its answer is decoded into. Sent once: the output
 * holds the answer.
 *
 * @param keys how many it names
 * @param scripted what it runs, where it is a script
 */
record Request<T>(
        CommandType type,
        CommandArgs<ByteString, ByteString> args,
        CommandOutput<ByteString, ByteString, T> output,
        int keys,
        Optional<ByteString> scripted) {

    /** About one key, or none. */
    Request(
            CommandType type,
            CommandArgs<ByteString, ByteString> args,
            CommandOutput<ByteString, ByteString, T> output) {
        this(type, args, output, 1);
    }

    /** About that number of keys. */
    Request(
            CommandType type,
            CommandArgs<ByteString, ByteString> args,
            CommandOutput<ByteString, ByteString, T> output,
            int keys) {
        this(type, args, output, keys, Optional.empty());
    }

    /** Whether the command only reads: allow-listed, so that an unknown one counts as writing. */
    boolean onlyReads() {
        return onlyReads(type);
    }

    /**
     * Of ACL, CLIENT and MEMORY only WHOAMI, DRYRUN, SETNAME, TRACKING and USAGE are sent, which
     * change no data.
     */
    static boolean onlyReads(CommandType type) {
        return switch (type) {
            case SCAN,
                    TYPE,
                    PTTL,
                    STRLEN,
                    GET,
                    MGET,
                    GETRANGE,
                    EXISTS,
                    DUMP,
                    MEMORY,
                    EVAL_RO,
                    HLEN,
                    HSCAN,
                    LLEN,
                    LRANGE,
                    SCARD,
                    SSCAN,
                    ZCARD,
                    ZRANGE,
                    XLEN,
                    XRANGE,
                    JSON_GET,
                    DBSIZE,
                    INFO,
                    PING,
                    ACL,
                    CLIENT ->
                    true;
            default -> false;
        };
    }

    /** The key it is about; empty where there are several, or none. */
    Optional<ByteString> onlyKey() {
        ByteBuffer key = keys > 1 ? null : args.getFirstEncodedKey();
        return Optional.ofNullable(key).map(ByteStringCodec::copy);
    }

    /** Whether it changes nothing: also a script that could write and is known not to. */
    boolean changesNothing() {
        return onlyReads() || output instanceof EntriesOutput;
    }

    /** Whether it costs a server next to nothing, so that its time is the round trip. */
    boolean isCheap() {
        return switch (type) {
            case PING, DBSIZE, CLIENT, TYPE, PTTL, STRLEN -> true;
            default -> false;
        };
    }

    /** When the first byte of the answer came, by our clock, where that is noted. */
    OptionalLong answeredAt() {
        return output instanceof AnswerBegin begin ? begin.nanos() : OptionalLong.empty();
    }
}
