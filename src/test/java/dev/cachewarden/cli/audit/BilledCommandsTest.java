package dev.cachewarden.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.cli.CommandLineRobot;
import dev.cachewarden.testing.MemoryCache;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Stream;

/** A server whose commands cost money, on the command line. */
final class BilledCommandsTest {

    @ParameterizedTest
    @ValueSource(strings = {"values", "keys"})
    void noAuditAndNoWatchBeginsThereWithoutAnAgreementWhateverItReads(String depth) {
        assertThat(run("audit", "--depth", depth)).contains("Nothing was audited", "billed");
        assertThat(run("watch", "--rounds", "1", "--depth", depth)).contains("billed", "--yes");
    }

    /** The server fails any reading of entries. */
    private static String run(String... arguments) {
        CommandLineRobot.Run run =
                new CommandLineRobot()
                        .server(new MemoryCache().billed().with("clerk:production:id:user_1"))
                        .run(
                                Stream.concat(
                                                Stream.of(arguments),
                                                Stream.of("--url", "redis://127.0.0.1:6379"))
                                        .toArray(String[]::new));
        assertThat(run.exitCode()).isEqualTo(2);
        return run.err();
    }
}
