package dev.cachewarden.cli.connection;

import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.profile.ConnectionProfile;
import dev.cachewarden.core.profile.ProfileAccess;
import dev.cachewarden.core.profile.ProfileId;
import dev.cachewarden.core.profile.ProfileLayout;
import dev.cachewarden.core.profile.ProfileLook;
import dev.cachewarden.core.profile.ProfilePlace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Saves a connection. */
@Command(
        name = "add",
        description = {
            "Save a connection under a name. Connects to nothing; no password is saved in clear."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class AddConnectionCommand implements Callable<Integer> {

    private final CliSession session;
    private final ConnectionParts parts;

    @Mixin private ProfileOptions options = new ProfileOptions();

    @Parameters(paramLabel = "NAME", description = "The name, in any case unique.")
    private String name = "";

    AddConnectionCommand(CliSession session, ConnectionParts parts) {
        this.session = session;
        this.parts = parts;
    }

    @Override
    public Integer call() {
        new ProfileSaving(session, parts, options)
                .add(
                        new ConnectionProfile(
                                ProfileId.random(),
                                name,
                                ProfileLook.PLAIN,
                                new ProfilePlace.InVariables(),
                                ProfileAccess.USUAL,
                                ProfileLayout.USUAL));
        return ExitCode.DONE;
    }
}
