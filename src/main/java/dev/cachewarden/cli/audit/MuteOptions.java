package dev.cachewarden.cli.audit;

import dev.cachewarden.core.audit.Mute;
import dev.cachewarden.core.port.AuditSettingsStore;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Optional;

/** Names one mute. A mixin. */
final class MuteOptions {

    @Parameters(index = "0", paramLabel = "RULE", description = "A rule's name.")
    private String rule = "";

    @Parameters(
            index = "1",
            paramLabel = "KEYS",
            description = {
                "The keys, as an audit prints them; * stands for any characters.",
                "Put it in quotes, or the shell reads the *."
            })
    private String keys = "";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings of audits (default: audit.json in the user's folder).")
    private @Nullable Path config;

    AuditSettingsStore store(AuditPorts parts) {
        return parts.settings().apply(Optional.ofNullable(config));
    }

    Mute mute(RuleNames names, String reason) {
        return new Mute(names.rule("mute", rule).name(), keys, reason);
    }

    /** Whether that mute is the named one, regardless of its reason. */
    boolean names(Mute mute) {
        return mute.rule().equalsIgnoreCase(rule.strip()) && mute.keys().equals(keys);
    }
}
