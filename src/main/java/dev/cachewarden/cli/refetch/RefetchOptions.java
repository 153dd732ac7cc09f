package dev.cachewarden.cli.refetch;

import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.cli.ConfirmOptions;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.clerk.ClerkSources;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.KnownEnvironments;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** The options that say whose instances are asked, and what is repaired. A mixin. */
final class RefetchOptions {

    @Option(
            names = "--env",
            paramLabel = "NAME",
            description =
                    "Ask this environment's instance; once for each (default: the key's own; for a"
                            + " user id or username every one whose secret key is known).")
    private List<String> environments = new ArrayList<>();

    @Option(
            names = "--all-envs",
            description = "Ask every instance whose secret key is known, side by side.")
    private boolean allEnvironments;

    @Option(
            names = "--write-back",
            description = {
                "Write what Clerk says into the entry, in exactly the shape that it has and with"
                        + " the time to live that the app sets.",
                "Only for shapes that can be derived exactly: the API's JSON, and users of"
                        + " @clerk/backend with _raw."
            })
    private boolean writeBack;

    @Option(
            names = "--delete",
            description = "Delete the entry: the app fills it again when it needs it.")
    private boolean delete;

    @Option(names = "--yes", description = "Agree to the repair.")
    private boolean yes;

    @Mixin private ConfirmOptions confirm = new ConfirmOptions();

    List<String> environments() {
        return List.copyOf(environments);
    }

    boolean allEnvironments() {
        return allEnvironments;
    }

    boolean writesBack() {
        return writeBack;
    }

    boolean repairs() {
        return writeBack || delete;
    }

    boolean isAgreed() {
        return yes;
    }

    /** Refuses what cannot be meant. */
    void check() {
        if (writeBack && delete) {
            throw new InvalidSettingsException("Either --write-back or --delete, not both.");
        }
        if (allEnvironments && !environments.isEmpty()) {
            throw new InvalidSettingsException("Either --env or --all-envs, not both.");
        }
    }

    void check(CacheLayout layout, ClerkEnvironments clerk) {
        confirm.check(layout);
        KnownEnvironments known = KnownEnvironments.configured(layout.environments());
        for (String name : environments) {
            Environment environment = known.require("--env", name);
            if (clerk.api(name).isEmpty()) {
                throw new InvalidSettingsException(
                        "--env: there is no secret key for "
                                + Printable.ofText(name)
                                + ". Set "
                                + ClerkSources.keyVariable(environment)
                                + ".");
            }
        }
    }

    /** A user has an entry in each environment: which one is meant has to be said. */
    void requireEnvironmentToRepair() {
        if (repairs() && environments.isEmpty()) {
            throw new InvalidSettingsException(
                    (writeBack ? "--write-back" : "--delete")
                            + ": name the entry by its whole key, or add --env.");
        }
    }

    boolean isConfirmed(Environment environment) {
        return confirm.isConfirmed(environment);
    }

    Confirmation confirmation(Collection<Environment> touched, Predicate<Environment> isConfirmed) {
        return confirm.confirmation(touched, isConfirmed);
    }
}
