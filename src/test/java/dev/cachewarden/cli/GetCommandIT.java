package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;

final class GetCommandIT {

    private static final String PRIVATE =
            """
            {"id": "user_1", "private_metadata": {"n": "s3cret"}, "phone": "5550123",
            "_raw": "{\\"private_metadata\\":\\"s3cret\\"}", "note": "mail s3cret@example.com"}
            """;

    private static RedisProcess redis;

    @BeforeAll
    static void fillRedis() throws Exception {
        redis = RedisProcess.start();
        try (RawRedis raw = new RawRedis(redis.port())) {
            raw.call("SET", "clerk:production:username:private", PRIVATE);
            raw.call("SET", "clerk:production:username:broken", PRIVATE.substring(1));
            raw.call("SET", "clerk:production:username:binary", new byte[] {-1, 's', '3', 'c'});
            raw.call("HSET", "clerk:production:username:hash", "email", "s3cret", "raw", PRIVATE);
            raw.call("SET", "clerk:production:username:s3cret@example.com", "1");
            raw.call("SET", "clerk:production:username:long", "x".repeat(5_000_000));
        }
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @Test
    void whatIsPrivateIsPrintedOnRequestOnly() {
        for (String name : List.of("private", "broken", "binary", "hash", "s3cret@example.com")) {
            for (String form : List.of("--read-only", "--json")) {
                Run masked = get("clerk:production:username:" + name, form);
                Run shown = get("clerk:production:username:" + name, form, "--show-private");

                assertThat(masked.out()).as(name).doesNotContain("s3c", "5550123");
                assertThat(masked.err()).as(name).contains("--show-private prints them");
                assertThat(shown.out()).as(name).contains("s3c");
                assertThat(shown.err()).as(name).isEmpty();
            }
        }
    }

    @Test
    void aTextThatIsCutSaysSoAndIsReadToItsEndOnRequest() {
        Run text = get("clerk:production:username:long");
        Run json = get("clerk:production:username:long", "--json");
        Run whole = get("clerk:production:username:long", "--json", "--whole");

        assertThat(text.out()).contains("cut: the first 4,194,304 of 5,000,000 bytes");
        assertThat(json.out())
                .contains("\"truncated\": true", "\"read\": 4194304", "\"length\": 5000000");
        assertThat(whole.out()).doesNotContain("truncated").contains("x".repeat(5_000_000));
    }

    private static Run get(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "get";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--url";
        all[all.length - 1] = "redis://127.0.0.1:" + redis.port();
        return new CommandLineRobot().run(all);
    }
}
