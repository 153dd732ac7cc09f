package dev.cachewarden.cli.connection;

import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.profile.ConnectionProfile;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Changes a saved connection. */
@Command(
        name = "edit",
        description = "Change what is said of a saved connection; the rest stays as it is.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class EditConnectionCommand implements Callable<Integer> {

    private final CliSession session;
    private final ConnectionParts parts;

    @Mixin private ProfileOptions options = new ProfileOptions();

    @Option(names = "--rename", paramLabel = "NAME", description = "Another name.")
    private @Nullable String rename;

    @Parameters(paramLabel = "NAME", description = "The saved connection.")
    private String name = "";

    EditConnectionCommand(CliSession session, ConnectionParts parts) {
        this.session = session;
        this.parts = parts;
    }

    @Override
    public Integer call() {
        ConnectionProfile before = parts.saved().load().profiles().named(name);
        new ProfileSaving(session, parts, options)
                .change(rename == null ? before : before.withName(rename));
        return ExitCode.DONE;
    }
}
