package dev.cachewarden.redis;

import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.ConnectionState;

import java.util.Optional;

/**
 * Which process is at the other end: the {@code run_id} that INFO gives, random for each start of a
 * server. Safe for all threads.
 */
final class ServerIdentity {

    private final CommandGate gate;
    private boolean isAsked;
    private Optional<String> answer = Optional.empty();

    ServerIdentity(CommandGate gate) {
        this.gate = gate;
        gate.onStateChange(this::forget);
    }

    /** The reconnect can lead to another process. */
    private synchronized void forget() {
        if (gate.state() != ConnectionState.CONNECTED) {
            isAsked = false;
        }
    }

    Optional<String> get() {
        synchronized (this) {
            if (isAsked) {
                return answer;
            }
        }
        Optional<String> asked = ask();
        keep(asked);
        return asked;
    }

    private synchronized void keep(Optional<String> asked) {
        answer = asked;
        isAsked = gate.state() == ConnectionState.CONNECTED;
    }

    private Optional<String> ask() {
        try {
            String info = Answers.await(gate.send(Requests.info("server")));
            return Optional.of(Introduction.field(info, "run_id")).filter(id -> !id.isEmpty());
        } catch (CacheException e) {
            if (e.kind() == Kind.CONNECTION_LOST || e.kind() == Kind.LOADING) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
