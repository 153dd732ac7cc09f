package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.ByteString;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DenialTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "KEY     | NOPERM this user has no permissions to access one of the keys used as"
                        + " arguments",
                "KEY     | NOPERM No permissions to access a key",
                "KEY     | NOPERM User alice has no permissions to access the 'k' key",
                "KEY     | ERR The user executing the script can't access at least one of the keys"
                        + " mentioned in the command arguments script: 2932, on @user_script:1.",
                "KEY     | ERR ACL failure in script: No permissions to access a key script: 1",
                "COMMAND | NOPERM this user has no permissions to run the 'keys' command",
                "COMMAND | NOPERM this user has no permissions to run the 'pttl' command or its"
                        + " subcommand",
                "COMMAND | NOPERM User alice has no permissions to run the 'get' command",
                "COMMAND | ERR The user executing the script can't run this command or subcommand",
                "COMMAND | ERR ACL failure in script: User bob has no permissions to run the 'get'"
                        + " command",
                "CHANNEL | NOPERM this user has no permissions to access one of the channels used"
                        + " as arguments",
                "CHANNEL | NOPERM No permissions to access a channel"
            })
    void isToldByTheServersWords(Denial denial, String reply) {
        assertThat(Denial.of(reply)).contains(denial);
    }

    @ParameterizedTest
    @CsvSource({
        "ERR unknown command 'NOPERM'",
        "WRONGTYPE Operation against a key holding the wrong kind of value",
        "NOAUTH Authentication required.",
        "''"
    })
    void nothingElseIsOne(String reply) {
        assertThat(Denial.of(reply)).isEmpty();
    }

    @Test
    void whatMayBeASecretOfAKeyIsNotTold() {
        assertThat(prefix("clerk:production:session:sess_1")).isEqualTo("clerk:production:");
        assertThat(prefix("clerk:session:sess_1:2")).isEqualTo("clerk:session:");
        assertThat(prefix("clerk:what")).isEqualTo("clerk:");
        assertThat(prefix("what")).isEqualTo("another prefix");
    }

    private static String prefix(String key) {
        return Denial.prefix(ByteString.utf8(key));
    }
}
