package dev.cachewarden.cli.audit;

import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.audit.Mute;
import dev.cachewarden.core.port.AuditSettingsStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Lifts a mute. */
@Command(
        name = "unmute",
        description = "Tell findings again that were muted.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class UnmuteCommand implements Callable<Integer> {

    private final CliSession session;
    private final AuditPorts parts;

    @Mixin private MuteOptions options = new MuteOptions();

    public UnmuteCommand(CliSession session, AuditPorts parts) {
        this.session = session;
        this.parts = parts;
    }

    @Override
    public Integer call() {
        AuditSettingsStore store = options.store(parts);
        if (store.load().mutes().stream().noneMatch(options::names)) {
            session.note("There is no such mute. See cachewarden mutes.");
            return ExitCode.FAILED;
        }
        store.update(settings -> settings.withMutes(without(settings.mutes())));
        session.print("Lifted.");
        return ExitCode.DONE;
    }

    private List<Mute> without(List<Mute> kept) {
        return kept.stream().filter(Predicate.not(options::names)).toList();
    }
}
