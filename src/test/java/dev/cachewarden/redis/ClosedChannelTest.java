package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.ByteString;

import io.lettuce.core.protocol.CommandType;
import io.netty.channel.embedded.EmbeddedChannel;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** No answer is awaited for ever from a connection that has ended. */
final class ClosedChannelTest {

    /** As one is between its closing and the end of its handlers. */
    private static final class Closing extends EmbeddedChannel {

        private boolean closing;

        Closing() {
            super(new BulkUnpacking());
        }

        @Override
        public boolean isActive() {
            return !closing && super.isActive();
        }
    }

    @Test
    void aBulkThatIsWrittenWhileItsChannelClosesFails() {
        Closing channel = new Closing();
        CreationAnswer answer = new CreationAnswer(1);
        channel.closing = true;

        var _ =
                channel.pipeline()
                        .write(
                                new BulkCommands(
                                        List.of(
                                                new BulkCommand(
                                                        new BulkCommand.Kind(CommandType.PTTL),
                                                        ByteString.utf8("clerk:a"),
                                                        answer,
                                                        true)),
                                        answer));

        assertThat(answer.future()).isCompletedExceptionally();
    }

    @Test
    void whatNobodyHasWrittenFailsWithTheChannel() {
        OpenAnswers open = new OpenAnswers();
        EmbeddedChannel channel =
                new EmbeddedChannel(new SilenceLimit(open, Duration.ofSeconds(10)));
        CompletableFuture<String> answer = new CompletableFuture<>();
        open.add(answer);

        channel.close().syncUninterruptibly();

        assertThat(answer).isCompletedExceptionally();
    }
}
