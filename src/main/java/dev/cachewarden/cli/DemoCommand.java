package dev.cachewarden.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/** Opens the window on a temporary Redis server with a generated cache. */
@Command(
        name = "demo",
        description = "Open the window on a built-in Redis with a realistic cache.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class DemoCommand implements Callable<Integer> {

    private final CliSession session;
    private final DemoHost host;

    @Option(names = "--demo-users", paramLabel = "N", description = "How many users to generate.")
    private @Nullable Integer users;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "What the generator starts from; the same seed makes the same cache.")
    private @Nullable Long seed;

    @ArgGroup(exclusive = false)
    private @Nullable PictureOptions pictures;

    @Option(
            names = "--serve",
            description = {
                "Open no window: keep the demo's Redis and its Clerk running until Ctrl+C.",
                "How other commands reach them is printed, here as well as with the window."
            })
    private boolean serve;

    public DemoCommand(CliSession session, DemoHost host) {
        this.session = session;
        this.host = host;
    }

    @Override
    public Integer call() {
        DemoOptions options =
                new DemoOptions(
                        users == null ? OptionalInt.empty() : OptionalInt.of(users),
                        seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                        Optional.ofNullable(pictures),
                        serve);
        try {
            return host.run(
                    options, session, workspace -> ListCommand.list(session, workspace, false));
        } catch (IOException e) {
            session.note("The demo could not be started. " + e.getMessage());
            return ExitCode.FAILED;
        }
    }
}
