package dev.cachewarden.cli.snapshot;

import dev.cachewarden.cli.KeyTypeOption;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.snapshot.SnapshotSelection;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.Optional;

/** The options that select a part of a cache. A mixin. */
final class PartOptions {

    @Option(
            names = "--env",
            paramLabel = "NAME",
            description = {
                "Only this environment, configured or not.",
                "A byte that cannot be typed is \\xNN, a backslash is \\\\."
            })
    private @Nullable String environment;

    @Option(names = "--legacy", description = "Only the keys without environment.")
    private boolean legacy;

    @Option(names = "--type", paramLabel = "TYPE", description = "Only keys of this type.")
    private @Nullable String type;

    /** Whether anything was said. */
    boolean isGiven() {
        return environment != null || legacy || type != null;
    }

    SnapshotSelection.Part part(KeyGrammar grammar) {
        return new SnapshotSelection.Part(
                section(grammar),
                Optional.ofNullable(type).map(name -> KeyTypeOption.of("--type", name)));
    }

    private Optional<Section> section(KeyGrammar grammar) {
        if (environment != null && legacy) {
            throw new InvalidSettingsException(
                    "--env and --legacy exclude each other: name one of them.");
        }
        if (legacy) {
            return Optional.of(new Section.NoEnvironment());
        }
        return Optional.ofNullable(environment).map(name -> grammar.section(Printable.parse(name)));
    }
}
