package dev.cachewarden.cli;

import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Section;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The options that say what to flush. A mixin. */
final class FlushTargetOptions {

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Scope scope = new Scope();

    @Option(
            names = "--include-state",
            paramLabel = "TYPE",
            split = ",",
            description = {
                "Also flush keys that are not cache but state of log-ins: session, oauth, email.",
                "Without it they stay."
            })
    private List<String> state = new ArrayList<>();

    /** One of these, and no other. */
    private static final class Scope {

        @ArgGroup(exclusive = false)
        private @Nullable One one;

        @Option(names = "--legacy", description = "Flush the keys without environment.")
        private boolean legacy;

        @Option(names = "--all", description = "Flush every environment and the keys without one.")
        private boolean all;
    }

    /** An environment, whole or one type of it. */
    private static final class One {

        @Option(
                names = "--env",
                required = true,
                paramLabel = "NAME",
                description = {
                    "Flush this environment, configured or not.",
                    "A byte that cannot be typed is \\xNN, a backslash is \\\\."
                })
        private String environment = "";

        @Option(names = "--type", paramLabel = "TYPE", description = "Only keys of this type.")
        private @Nullable String type;
    }

    /** What was asked for. */
    FlushTarget target(KeyGrammar grammar) {
        return scopeTarget(grammar).includingState(stateTypes());
    }

    private FlushTarget scopeTarget(KeyGrammar grammar) {
        if (scope.all) {
            return FlushTarget.all();
        }
        One one = scope.one;
        if (scope.legacy || one == null) {
            return FlushTarget.of(new Section.NoEnvironment());
        }
        FlushTarget whole = FlushTarget.ofEnvironment(Printable.parse(one.environment), grammar);
        return one.type == null ? whole : whole.onlyType(KeyTypeOption.of("--type", one.type));
    }

    private Set<KeyType> stateTypes() {
        EnumSet<KeyType> types = EnumSet.noneOf(KeyType.class);
        for (String name : state) {
            KeyType type = KeyTypeOption.of("--include-state", name);
            if (!type.isState()) {
                throw new InvalidSettingsException(
                        "--include-state: " + name + " is not one of session, oauth, email.");
            }
            types.add(type);
        }
        return types;
    }
}
