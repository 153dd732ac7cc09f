package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.core.port.Listening;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.push.PushMessage;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandType;

import org.jspecify.annotations.Nullable;

import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * The one place where our commands are sent. Refuses what writes on a read-only connection, refuses
 * everything while there is no connection (nothing is queued, nothing is sent twice), measures
 * round trips, and turns every failure into a {@link CacheException}. Safe for all threads.
 */
final class CommandGate {

    private final StatefulRedisConnection<ByteString, ByteString> connection;
    private final boolean readOnly;
    private final AnswerErrors errors;
    private final OpenAnswers open;
    private final Clock clock;
    private final CommandTimes times;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    CommandGate(
            StatefulRedisConnection<ByteString, ByteString> connection,
            boolean readOnly,
            AnswerErrors errors,
            OpenAnswers open,
            Clock clock) {
        this.connection = connection;
        this.readOnly = readOnly;
        this.errors = errors;
        this.open = open;
        this.clock = clock;
        this.times = new CommandTimes(clock);
        connection.addListener(new Changes());
    }

    /** What a server has answered within a script, as a sentence. */
    String sentence(String reply, String command) {
        return String.valueOf(
                errors.of(reply, command, new RedisCommandExecutionException(reply)).getMessage());
    }

    <T> CompletableFuture<T> send(Request<T> request) {
        Pipeline pipeline = pipeline();
        CompletableFuture<T> answer = pipeline.add(request);
        pipeline.send();
        return answer;
    }

    /**
     * Sends a command from which {@code pace} learns, before the answer is known to anybody else.
     *
     * @param asked how much the command asks for
     */
    <T> CompletableFuture<T> send(Request<T> request, CommandPace pace, int asked) {
        Pipeline pipeline = pipeline();
        CompletableFuture<T> answer =
                pipeline.add(request, took -> pace.answered(asked, took, times.way()));
        pipeline.send();
        return answer;
    }

    /**
     * Sends commands, at least one, that share an answer, whose future completes on a network
     * thread or fails with a {@link CacheException}.
     */
    <T> CompletableFuture<List<T>> sendAll(List<BulkCommand> commands, SharedAnswer<T> answer) {
        Request<?> typical = Requests.size(commands.getFirst().getType(), ByteString.EMPTY);
        if (readOnly && !commands.stream().allMatch(it -> Request.onlyReads(it.getType()))) {
            return CompletableFuture.failedFuture(errors.readOnly(typical));
        }
        if (state() != ConnectionState.CONNECTED) {
            return CompletableFuture.failedFuture(errors.notSent(closed));
        }
        CompletableFuture<List<T>> result = new CompletableFuture<>();
        CommandTimes.Sending sending = times.sending();
        var _ =
                answer.future()
                        .whenComplete((entries, failure) -> {
                            sending.ended();
                            if (failure == null) {
                                sending.begun();
                                result.complete(entries);
                            } else {
                                result.completeExceptionally(errors.translate(failure, typical));
                            }
                        });
        open.add(answer.future());
        try {
            connection.dispatch(new BulkCommands(commands, answer));
        } catch (RuntimeException e) {
            // Lettuce throws where it is being shut down by another thread.
            answer.fail(errors.notSent(closed));
        }
        return result;
    }

    Pipeline pipeline() {
        return new Pipeline();
    }

    /** What a server has answered one of many commands of a kind, about that key. */
    CacheException refusal(String reply, CommandType type, ByteString key) {
        return errors.translate(
                new RedisCommandExecutionException(reply), Requests.size(type, key));
    }

    /** What to say of a key that the user may not read. */
    CacheException refusedKey(ByteString key) {
        return errors.refusedKey(Requests.pttl(key));
    }

    ConnectionState state() {
        if (closed) {
            return ConnectionState.CLOSED;
        }
        return connection.isOpen() ? ConnectionState.CONNECTED : ConnectionState.RECONNECTING;
    }

    Listening onStateChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Passes on what the server sends without being asked, on a network thread: the parts that
     * follow {@code kind}.
     */
    void onPush(String kind, Consumer<List<Object>> listener) {
        connection.addListener((PushMessage message) -> {
            if (message.getType().equals(kind)) {
                List<Object> parts = message.getContent();
                listener.accept(parts.subList(1, parts.size()));
            }
        });
    }

    /** Median of the last round trips. */
    Duration latency() {
        return times.latency();
    }

    /** Whether no answer is awaited. */
    boolean isIdle() {
        return times.isIdle();
    }

    /** Ends sending. The connection itself ends with its client. */
    void close() {
        closed = true;
        notifyListeners();
    }

    private void notifyListeners() {
        listeners.forEach(Runnable::run);
    }

    /** Commands that are written together and answered in order. For one thread, sent once. */
    final class Pipeline {

        private final List<AsyncCommand<ByteString, ByteString, ?>> commands = new ArrayList<>();
        private final List<CompletableFuture<?>> answers = new ArrayList<>();
        private final AtomicInteger answered = new AtomicInteger();
        private CommandTimes.@Nullable Sending sending;

        /** Its future completes on a network thread, or fails with a {@link CacheException}. */
        <T> CompletableFuture<T> add(Request<T> request) {
            return add(request, took -> {});
        }

        /**
         * @param learner of what the command took, if it is the only one
         */
        <T> CompletableFuture<T> add(Request<T> request, LongConsumer learner) {
            CompletableFuture<T> answer = new CompletableFuture<>();
            if (readOnly && !request.onlyReads()) {
                answer.completeExceptionally(errors.readOnly(request));
                return answer;
            }
            AsyncCommand<ByteString, ByteString, T> command =
                    new AsyncCommand<>(
                            new Command<>(request.type(), request.output(), request.args()));
            var _ =
                    command.whenComplete((value, failure) -> {
                        answered(request, failure == null, learner);
                        if (failure == null) {
                            answer.complete(value);
                        } else {
                            answer.completeExceptionally(errors.translate(failure, request));
                        }
                    });
            commands.add(command);
            answers.add(answer);
            return answer;
        }

        void send() {
            if (commands.isEmpty()) {
                return;
            }
            if (state() != ConnectionState.CONNECTED) {
                fail(errors.notSent(closed));
                return;
            }
            commands.forEach(open::add);
            sending = times.sending();
            try {
                dispatch();
            } catch (RuntimeException e) {
                // Lettuce throws where it is being shut down by another thread.
                fail(errors.notSent(closed));
            }
        }

        /** On the network thread, before the answer is passed on. */
        private void answered(Request<?> request, boolean well, LongConsumer learner) {
            CommandTimes.Sending sent = sending;
            if (sent == null) {
                return;
            }
            int number = answered.incrementAndGet();
            if (number == 1 && well) {
                sent.begun();
            }
            if (commands.size() == 1 && well) {
                learner.accept(sent.took(request.answeredAt().orElseGet(clock::nanos)));
                if (request.isCheap()) {
                    sent.tellsTheWay();
                }
            }
            if (number == commands.size()) {
                sent.ended();
            }
        }

        private void dispatch() {
            if (commands.size() == 1) {
                connection.dispatch(commands.getFirst());
            } else {
                connection.dispatch(commands);
            }
        }

        private void fail(CacheException failure) {
            answers.forEach(answer -> answer.completeExceptionally(failure));
        }
    }

    private final class Changes implements RedisConnectionStateListener {

        @Override
        public void onRedisConnected(
                RedisChannelHandler<?, ?> connection, SocketAddress socketAddress) {
            notifyListeners();
        }

        @Override
        public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
            notifyListeners();
        }
    }
}
