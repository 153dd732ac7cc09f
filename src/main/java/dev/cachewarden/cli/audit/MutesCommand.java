package dev.cachewarden.cli.audit;

import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.audit.Mute;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.port.AuditSettingsStore;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Lists the mutes. */
@Command(
        name = "mutes",
        description = "List which findings are muted, and why.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class MutesCommand implements Callable<Integer> {

    private final CliSession session;
    private final AuditPorts parts;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings of audits (default: audit.json in the user's folder).")
    private @Nullable Path config;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    public MutesCommand(CliSession session, AuditPorts parts) {
        this.session = session;
        this.parts = parts;
    }

    @Override
    public Integer call() {
        AuditSettingsStore store = parts.settings().apply(Optional.ofNullable(config));
        List<Mute> mutes = store.load().mutes();
        if (json) {
            session.print(JsonText.of(new Json.Arr(mutes.stream().map(this::json).toList())));
        } else if (mutes.isEmpty()) {
            session.print("Nothing is muted in " + store.location() + ".");
        } else {
            mutes.forEach(mute -> session.print(line(mute)));
        }
        return ExitCode.DONE;
    }

    private String line(Mute mute) {
        return Printable.ofText(mute.rule())
                + "  "
                + Printable.ofText(mute.keys())
                + "  "
                + Printable.ofText(reason(mute));
    }

    private Json json(Mute mute) {
        return new JsonFields()
                .put("rule", mute.rule())
                .put("keys", mute.keys())
                .put("reason", reason(mute))
                .object();
    }

    /** People write down there what they had at hand. */
    private String reason(Mute mute) {
        return session.terminal().secrets().inMessage(mute.reason());
    }
}
