package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.connection.KnownSecrets;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;

import io.lettuce.core.RedisCommandExecutionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

final class AnswerErrorsTest {

    private final AnswerErrors errors =
            new AnswerErrors("host:6379", "default", KnownSecrets.of(List.of(Secret.of("Pw"))));

    @Test
    void aServerThatRepeatsThePasswordIsNotRepeated() {
        assertThat(of("ERR wrong number of arguments for 'auth': 'Pw', ['Pw']", "AUTH"))
                .hasMessageContaining("'••••', ['••••']")
                .hasMessageNotContaining("Pw");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    OOM command not allowed when used memory > 'maxmemory'. | memory is full
                    READONLY You can't write against a read only replica.   | connect to the primary
                    BUSY Redis is busy running a script.                    | busy with a script
                    MISCONF Redis is configured to save RDB snapshots       | cannot write its data to its disk
                    NOREPLICAS Not enough good replicas to write.           | too few replicas
                    MASTERDOWN Link with MASTER is down                     | lost its primary
                    ERR max requests limit exceeded. Limit: 500000          | limit of requests is used up
                    ERR max concurrent connections exceeded                 | has no connection left
                    ERR max number of clients reached                       | has no connection left
                    """)
    void aServerThatCannotAtPresentSaysWhatToDo(String answer, String sentence) {
        CacheException failure = of(answer, "UNLINK");
        assertThat(failure.kind()).isEqualTo(Kind.UNABLE);
        assertThat(failure).hasMessageContaining(sentence);
        assertThat(failure.isInDoubt()).isFalse();
        assertThat(failure.isRefusal()).as("another key would be refused as well").isFalse();
    }

    @Test
    void aNodeOfAClusterIsNamedAsSuch() {
        assertThat(of("MOVED 3999 127.0.0.1:6381", "UNLINK"))
                .hasMessageContaining("does not support Redis Cluster");
    }

    @Test
    void aServerThatLoadsIsNotThereYet() {
        CacheException failure = of("LOADING Redis is loading the dataset in memory", "SCAN");

        assertThat(failure.kind()).isEqualTo(Kind.LOADING);
        assertThat(failure).hasMessageContaining("still loading");
    }

    @Test
    void neverRepeatsTheArgumentsThatAServerQuotes() {
        CacheException failure =
                of(
                        "ERR unknown command `HELLO`, with args beginning with: `3`, `AUTH`,"
                                + " `default`, `hunter2`,",
                        "HELLO");
        assertThat(failure).hasMessageContaining("refused HELLO").hasNoCause();
        assertThat(failure.getMessage()).doesNotContain("hunter2");
    }

    private CacheException of(String answer, String command) {
        return errors.of(answer, command, new RedisCommandExecutionException(answer));
    }
}
