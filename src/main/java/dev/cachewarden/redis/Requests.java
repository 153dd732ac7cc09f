package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.Clock;

import io.lettuce.core.TransactionResult;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.MultiOutput;
import io.lettuce.core.output.NestedMultiOutput;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The commands we send, as Redis' command reference has them. */
final class Requests {

    private static final ByteStringCodec CODEC = ByteStringCodec.INSTANCE;

    private Requests() {}

    static Request<ScanBatch> scan(ByteString cursor, ByteString pattern, int count, Clock clock) {
        CommandArgs<ByteString, ByteString> args =
                args().addValue(cursor).add("MATCH").addValue(pattern).add("COUNT").add(count);
        return new Request<>(CommandType.SCAN, args, new ScanBatch.Output(clock));
    }

    static Request<String> type(ByteString key) {
        return new Request<>(CommandType.TYPE, args(key), new StatusOutput<>(CODEC));
    }

    static Request<Long> pttl(ByteString key) {
        return integer(CommandType.PTTL, args(key));
    }

    /** The first {@code length} bytes of a string; empty where there is no such key. */
    static Request<ByteString> start(ByteString key, long length) {
        return new Request<>(
                CommandType.GETRANGE, args(key).add(0).add(length - 1), new ValueOutput<>(CODEC));
    }

    /** How much is stored: STRLEN, HLEN, LLEN, SCARD, ZCARD or XLEN. */
    static Request<Long> size(CommandType type, ByteString key) {
        return integer(type, args(key));
    }

    /** A step through a hash or a set: HSCAN or SSCAN. */
    static Request<List<Object>> step(
            CommandType type, ByteString key, ByteString cursor, int count) {
        return nested(type, args(key).addValue(cursor).add("COUNT").add(count));
    }

    static Request<List<Object>> firstOfList(ByteString key, int count) {
        return nested(CommandType.LRANGE, args(key).add(0).add(count - 1));
    }

    static Request<List<Object>> firstOfSortedSet(ByteString key, int count) {
        return nested(CommandType.ZRANGE, args(key).add(0).add(count - 1).add("WITHSCORES"));
    }

    static Request<List<Object>> firstOfStream(ByteString key, int count) {
        return nested(CommandType.XRANGE, args(key).add("-").add("+").add("COUNT").add(count));
    }

    static Request<ByteString> json(ByteString key) {
        return new Request<>(CommandType.JSON_GET, args(key), new ValueOutput<>(CODEC));
    }

    static Request<Long> unlink(List<ByteString> keys) {
        return new Request<>(
                CommandType.UNLINK, args().addKeys(keys), new IntegerOutput<>(CODEC), keys.size());
    }

    /** Has a later EXEC do nothing if one of the keys was touched since. */
    static Request<String> watch(List<ByteString> keys) {
        return new Request<>(
                CommandType.WATCH, args().addKeys(keys), new StatusOutput<>(CODEC), keys.size());
    }

    /** MULTI or DISCARD. */
    static Request<String> transaction(CommandType type) {
        return new Request<>(type, args(), new StatusOutput<>(CODEC));
    }

    /** Lettuce replaces the output by one that has those of the commands since MULTI. */
    static Request<TransactionResult> exec() {
        return new Request<>(CommandType.EXEC, args(), new MultiOutput<>(CODEC));
    }

    /** Seconds since 1970 and microseconds of the present one. */
    static Request<List<@Nullable ByteString>> time() {
        return new Request<>(CommandType.TIME, args(), new ValuesOutput(2));
    }

    static Request<Long> dbsize() {
        return integer(CommandType.DBSIZE, args());
    }

    static Request<String> info(String section) {
        return new Request<>(CommandType.INFO, args().add(section), new StatusOutput<>(CODEC));
    }

    static Request<String> ping() {
        return new Request<>(CommandType.PING, args(), new StatusOutput<>(CODEC));
    }

    /** As whom one is logged in. */
    static Request<String> whoAmI() {
        return new Request<>(CommandType.ACL, args().add("WHOAMI"), new StatusOutput<>(CODEC));
    }

    /** Whether a user may run a command, which is not run: OK, or why not. */
    static Request<String> dryRun(String user, List<ByteString> command) {
        CommandArgs<ByteString, ByteString> args = args().add("DRYRUN").add(user);
        command.forEach(args::addValue);
        return new Request<>(CommandType.ACL, args, new StatusOutput<>(CODEC));
    }

    static Request<String> clientName(String name) {
        return new Request<>(
                CommandType.CLIENT, args().add("SETNAME").add(name), new StatusOutput<>(CODEC));
    }

    /** Has changes of keys with a prefix reported, but for our own. */
    static Request<String> track(ByteString prefix) {
        return new Request<>(
                CommandType.CLIENT,
                args().add("TRACKING")
                        .add("ON")
                        .add("BCAST")
                        .add("PREFIX")
                        .addValue(prefix)
                        .add("NOLOOP"),
                new StatusOutput<>(CODEC));
    }

    /** How many of the keys are there, each counted as often as it is named. */
    static Request<Long> exists(List<ByteString> keys) {
        return new Request<>(
                CommandType.EXISTS, args().addKeys(keys), new IntegerOutput<>(CODEC), keys.size());
    }

    static Request<List<@Nullable ByteString>> mget(List<ByteString> keys) {
        return new Request<>(
                CommandType.MGET, args().addKeys(keys), new ValuesOutput(keys.size()), keys.size());
    }

    /** The whole of a string; null where there is no such key. */
    static Request<@Nullable ByteString> get(ByteString key) {
        return new Request<>(CommandType.GET, args(key), new ValueOutput<>(CODEC));
    }

    /** About how many bytes of memory an entry takes, judged by a sample of its elements. */
    static Request<Long> memoryUsage(ByteString key) {
        return integer(CommandType.MEMORY, args().add("USAGE").addKey(key));
    }

    /** What is stored, serialised; null where there is no such key. */
    static Request<@Nullable ByteString> dump(ByteString key) {
        return new Request<>(CommandType.DUMP, args(key), new ValueOutput<>(CODEC));
    }

    /**
     * @param command EVAL or EVAL_RO
     * @param words ARGV
     */
    static <T> Request<T> script(
            CommandType command,
            ByteString script,
            List<ByteString> keys,
            CommandOutput<ByteString, ByteString, T> output,
            ByteString... words) {
        CommandArgs<ByteString, ByteString> args =
                args().addValue(script).add(keys.size()).addKeys(keys);
        for (ByteString word : words) {
            args.addValue(word);
        }
        return new Request<>(command, args, output, keys.size(), Optional.of(script));
    }

    private static Request<Long> integer(
            CommandType type, CommandArgs<ByteString, ByteString> args) {
        return new Request<>(type, args, new IntegerOutput<>(CODEC));
    }

    private static Request<List<Object>> nested(
            CommandType type, CommandArgs<ByteString, ByteString> args) {
        return new Request<>(type, args, new NestedMultiOutput<>(CODEC));
    }

    private static CommandArgs<ByteString, ByteString> args(ByteString key) {
        return args().addKey(key);
    }

    private static CommandArgs<ByteString, ByteString> args() {
        return new CommandArgs<>(CODEC);
    }
}
