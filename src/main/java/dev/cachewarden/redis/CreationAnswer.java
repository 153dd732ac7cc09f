package dev.cachewarden.redis;

import io.lettuce.core.protocol.CommandType;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What many SET … NX are answered: a status for each that was done, nothing for each that met an
 * entry. Takes every error as that of its command: the others may have been done. For one thread,
 * Lettuce's.
 */
final class CreationAnswer extends SharedAnswer<CreationAnswer.Reply> {

    /** The code of what Redis says of arguments that it does not know. */
    private static final String UNKNOWN = "ERR ";

    private boolean isDone;
    private Optional<String> refusal = Optional.empty();

    CreationAnswer(int count) {
        super(count);
    }

    /**
     * What one was answered.
     *
     * @param error as the server words it
     */
    record Reply(boolean isDone, Optional<String> error) {

        /** Whether there was an entry. */
        boolean isMet() {
            return !isDone && error.isEmpty();
        }

        /** Whether only a script can say, or do, more. */
        boolean isForScript() {
            return isMet() || isUnknown();
        }

        /** Whether the server does not know such a command: its own code, and not what it lacks. */
        boolean isUnknown() {
            return error.filter(it -> it.startsWith(UNKNOWN)).isPresent();
        }
    }

    @Override
    public void set(@Nullable ByteBuffer status) {
        isDone = status != null;
    }

    @Override
    boolean takes(String message) {
        refusal = Optional.of(message);
        return true;
    }

    @Override
    void answered(CommandType type) {
        add(new Reply(isDone, refusal));
        isDone = false;
        refusal = Optional.empty();
    }
}
