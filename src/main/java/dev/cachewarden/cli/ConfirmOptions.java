package dev.cachewarden.cli;

import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.KnownEnvironments;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The option that names protected environments which may be changed. A mixin. */
public final class ConfirmOptions {

    @Option(
            names = "--confirm",
            paramLabel = "NAME",
            description = "Name a protected environment that may be changed; once for each.")
    private List<String> confirmed = new ArrayList<>();

    @Option(
            names = "--without-undo",
            description = "Do not keep the entries before they are changed: there is no undo.")
    private boolean withoutUndo;

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

    /**
     * What was said.
     *
     * @param touched protected environments that a change touches
     * @param isConfirmed which of them may be changed
     */
    public Confirmation confirmation(
            Collection<Environment> touched, Predicate<Environment> isConfirmed) {
        return new Confirmation(
                touched.stream()
                        .filter(isConfirmed)
                        .map(Environment::name)
                        .collect(Collectors.toSet()),
                withoutUndo);
    }
}
