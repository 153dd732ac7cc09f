package dev.cachewarden.ui.connect;

import dev.cachewarden.core.connection.CacheDescription;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionChoice;
import dev.cachewarden.core.connection.ConnectionSources;
import dev.cachewarden.core.connection.Secret;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a description says, read once.
 *
 * @param variables that belong to it
 */
record DescribedCache(ConnectionChoice choice, CacheLayout layout, Map<String, String> variables) {

    /** Reads a {@code .env} file. Blocking. */
    static DescribedCache inFile(Path file) {
        return of(
                new ConnectionSources(Optional.empty(), Optional.of(file), Map.of()),
                Optional.empty());
    }

    /**
     * Reads a description. Blocking.
     *
     * @param typed in the place of the password that it has
     */
    static DescribedCache of(CacheDescription description, Optional<Secret> typed) {
        ConnectionChoice choice = description.connection();
        return new DescribedCache(
                typed.isPresent() ? choice.with(choice.settings().withPassword(typed)) : choice,
                description.layout(),
                description.variables());
    }
}
