package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reports do not depend on the language of the system. */
final class AnyLanguageIT {

    private static final Locale BEFORE = Locale.getDefault();

    private static RedisProcess redis;

    @TempDir private Path folder = Path.of("");

    @BeforeAll
    static void fillRedis() throws Exception {
        redis = RedisProcess.start();
        try (RawRedis raw = new RawRedis(redis.port())) {
            for (int i = 0; i < 1100; i++) {
                raw.call("SET", "clerk:production:username:INI" + i, "[object Object]");
            }
            raw.call("SET", "clerk:id:user_2aBcDeFgHiJkLmNoPqRsTuVwXyZ", "null", "EX", "9000");
        }
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @AfterEach
    void restoreLanguage() {
        Locale.setDefault(BEFORE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ar-EG-u-nu-arab", "fa-IR", "tr-TR", "th-TH-u-nu-thai", "hi-IN-u-nu-deva"})
    void everyReportHasOneKindOfDigits(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        for (List<String> command :
                List.of(
                        List.of("list"),
                        List.of("list", "--json"),
                        List.of("get", "INI7"),
                        List.of("get", "user_2aBcDeFgHiJkLmNoPqRsTuVwXyZ", "--json"),
                        List.of("flush", "--env", "production"),
                        List.of("flush", "--all", "--json"),
                        List.of("rules"),
                        List.of("audit"),
                        List.of("audit", "--format", "json"),
                        List.of("audit", "--format", "markdown"),
                        List.of("audit", "--format", "junit"))) {
            String[] words =
                    Stream.concat(
                                    command.stream(),
                                    command.getFirst().equals("rules")
                                            ? Stream.of()
                                            : Stream.of(
                                                    "--url", "redis://127.0.0.1:" + redis.port()))
                            .toArray(String[]::new);
            Run run = new CommandLineRobot().stateFolder(folder).run(words);
            assertThat(run.out()).as("%s", command).isNotEmpty();
            assertThat(run.exitCode()).as("%s: %s", command, run.err()).isLessThan(2);
            assertThat(run.out() + run.err() + run.target())
                    .as("%s", command)
                    .matches(text -> text.chars().noneMatch(AnyLanguageIT::isOtherDigit), "digits")
                    .doesNotContain("\u0131", "\u0130");
        }
    }

    private static boolean isOtherDigit(int character) {
        return Character.isDigit(character) && character > '9';
    }
}
