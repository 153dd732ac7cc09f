package dev.cachewarden.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.protocol.RedisProtocolException;
import io.netty.channel.ChannelException;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what lies behind a failure. */
final class Causes {

    /** More than any real chain has; a chain can end in itself. */
    private static final int DEEPEST = 20;

    private static final Pattern CODE = Pattern.compile("[A-Z]{2,} ");

    private Causes() {}

    static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        return find(failure, kind).isPresent();
    }

    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
        return of(failure).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The server's error reply, its code first, if one lies behind the failure. */
    static Optional<String> answer(Throwable failure) {
        return of(failure)
                .filter(Causes::isAnswer)
                .map(cause -> String.valueOf(cause.getMessage()))
                .findFirst();
    }

    /** A refusal on connecting, such as DENIED (protected mode), fails the connection. */
    private static boolean isAnswer(Throwable cause) {
        return cause instanceof RedisCommandExecutionException
                || (cause instanceof RedisConnectionException
                        && CODE.matcher(String.valueOf(cause.getMessage())).lookingAt());
    }

    /**
     * Whether all of it is what a connection that ends throws. A mistake of ours in a decoder comes
     * wrapped in the same exceptions, and has one more cause.
     */
    static boolean isOfTheConnection(Throwable failure) {
        return has(failure, IOException.class) || of(failure).allMatch(Causes::isOfTheWay);
    }

    private static boolean isOfTheWay(Throwable failure) {
        return (failure instanceof RedisException && !(failure instanceof RedisProtocolException))
                || failure instanceof ChannelException
                || failure instanceof CancellationException;
    }

    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
    }
}
