package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.ByteString;

import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.protocol.CommandType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Which command within a script a server has refused, in the words of its versions. */
final class RefusalTest {

    private static final Request<?> SCRIPT =
            Requests.script(
                    CommandType.EVAL,
                    ByteString.utf8("redis.call('GET', KEYS[1]) tried('UNLINK', KEYS[1])"),
                    List.of(ByteString.utf8("key")),
                    new IntegerOutput<>(ByteStringCodec.INSTANCE));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    ERR ACL failure in script: User a has no permissions to run the 'unlink' command | UNLINK
                    ERR The user executing the script can't run this command or subcommand script: 1 | one of GET, UNLINK in a script
                    UNLINK ERR The user executing the script can't run this command or subcommand    | UNLINK
                    NOPERM this user has no permissions to run the 'eval' command                    | EVAL
                    ERR value is not an integer or out of range                                      | EVAL
                    """)
    void namesTheCommand(String reply, String command) {
        assertThat(Refusal.of(reply, SCRIPT).command()).isEqualTo(command);
    }

    @Test
    void theNameThatAScriptAddsIsNotTakenForTheCode() {
        assertThat(Refusal.of("GET MISCONF Errors writing", SCRIPT))
                .isEqualTo(new Refusal("MISCONF Errors writing", "GET"));
    }

    @Test
    void theCodeOfAnErrorIsFoundBehindThePlaceThatRedisSixPutsBeforeIt() {
        String reply =
                "ERR Error running script (call to f_1): @user_script:1: @user_script: 1: -READONLY"
                        + " You can't write against a read only replica.";
        assertThat(Refusal.of(reply, SCRIPT).reply())
                .isEqualTo("READONLY You can't write against a read only replica.");
    }

    @Test
    void withoutAScriptItIsTheCommandThatWasSent() {
        Request<?> request = Requests.ping();
        assertThat(Refusal.of("ERR no", request)).isEqualTo(new Refusal("ERR no", "PING"));
    }
}
