package dev.cachewarden.cli;

import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.KnownEnvironments;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;

/** The option that names protected environments which may be changed. A mixin. */
public final class ConfirmOptions {

    @Option(
            names = "--confirm",
            paramLabel = "NAME",
            description = "Name a protected environment that may be changed; once for each.")
    private List<String> confirmed = new ArrayList<>();

    /**
     * Refuses names of environments that there are not.
     *
     * @throws dev.cachewarden.core.connection.InvalidSettingsException with the nearest name
     */
    public void check(CacheLayout layout) {
        KnownEnvironments known = KnownEnvironments.configured(layout.environments());
        confirmed.forEach(name -> known.require("--confirm", name));
    }

    /** Names can be given with the escapes with which they are shown. */
    public boolean isConfirmed(Environment environment) {
        return confirmed.stream()
                .anyMatch(name ->
                        name.equals(environment.name())
                                || Printable.parse(name).equals(environment.bytes()));
    }
}
