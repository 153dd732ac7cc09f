package dev.cachewarden.cli.snapshot;

import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.port.SnapshotFiles;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.Objects;

/** What the commands of snapshots are below. */
@Command(
        name = "snapshot",
        description = {
            "Save entries to a file, look at such files, compare them, and put entries back."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class SnapshotCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    private SnapshotCommand() {}

    /** The command with all that are below it. */
    public static CommandLine with(CliSession session, SnapshotFiles files) {
        return new CommandLine(new SnapshotCommand())
                .addSubcommand(new SnapshotSaveCommand(session, files))
                .addSubcommand(new SnapshotListCommand(session, files))
                .addSubcommand(new SnapshotShowCommand(session, files))
                .addSubcommand(new SnapshotDiffCommand(session, files))
                .addSubcommand(new SnapshotRestoreCommand(session, files));
    }

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "Name a command, such as snapshot save.");
    }
}
