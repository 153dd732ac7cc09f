package dev.cachewarden.cli.audit;

import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.audit.Mute;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.KnownEnvironments;
import dev.cachewarden.core.connection.Variables;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.port.AuditSettingsStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Saves that some findings are not to be reported. */
@Command(
        name = "mute",
        description = {
            "Do not tell findings of a rule on some keys any more. They are still counted as"
                    + " muted.",
            "See also: mutes, unmute."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class MuteCommand implements Callable<Integer> {

    private static final String ENVIRONMENTS = "CACHEWARDEN_ENVIRONMENTS";

    private final CliSession session;
    private final AuditPorts parts;

    @Mixin private MuteOptions options = new MuteOptions();

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why, for those who come later.")
    private String reason = "";

    public MuteCommand(CliSession session, AuditPorts parts) {
        this.session = session;
        this.parts = parts;
    }

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw new InvalidSettingsException("--reason: say why.");
        }
        AuditSettingsStore store = options.store(parts);
        String kept = session.terminal().secrets().inMessage(reason.strip());
        Mute mute = options.mute(new RuleNames(parts.rules()), kept);
        store.update(settings -> settings.withMutes(with(mute, settings.mutes())));
        session.print("Muted: " + mute.rule() + " on " + Printable.ofText(mute.keys()) + ".");
        slip(mute.keys()).ifPresent(session::note);
        return ExitCode.DONE;
    }

    /**
     * A doubt about the environment in the pattern. It is a note only: keys of environments that
     * are not configured can be muted as well.
     */
    private Optional<String> slip(String keys) {
        String[] segments = keys.split(":", -1);
        if (segments.length < 3
                || segments[1].contains("*")
                || KeyType.ofLabel(segments[1]).isPresent()) {
            return Optional.empty();
        }
        List<Environment> configured =
                Optional.ofNullable(session.terminal().environment().get(ENVIRONMENTS))
                        .filter(list -> !list.isBlank())
                        .map(Variables::environments)
                        .orElse(Environment.DEFAULTS);
        KnownEnvironments known = KnownEnvironments.configured(configured);
        return known.environment(segments[1]).isPresent()
                ? Optional.empty()
                : Optional.of(known.unknown(Printable.ofText(segments[1])));
    }

    /** Instead of the one with another reason. */
    private List<Mute> with(Mute mute, List<Mute> kept) {
        List<Mute> mutes = new ArrayList<>(kept);
        mutes.removeIf(options::names);
        mutes.add(mute);
        return mutes;
    }
}
