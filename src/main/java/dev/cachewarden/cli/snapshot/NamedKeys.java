package dev.cachewarden.cli.snapshot;

import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.index.KeyLookup;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Shortened;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The keys that a person means. */
final class NamedKeys {

    private NamedKeys() {}

    /**
     * A whole key is that key and no other; a user id or username is its key in every environment.
     *
     * @throws InvalidSettingsException if one of them names nothing
     */
    static List<CacheKey> of(List<String> names, KeyGrammar grammar) {
        Set<CacheKey> keys = new LinkedHashSet<>();
        for (String name : names) {
            List<CacheKey> meant =
                    Shortened.isShortened(name) ? List.of() : KeyLookup.candidates(name, grammar);
            if (meant.isEmpty()) {
                throw new InvalidSettingsException(
                        "“"
                                + Shortened.of(Printable.ofSentence(name))
                                + "” names no key. Nothing was done.");
            }
            keys.addAll(meant);
        }
        return List.copyOf(keys);
    }
}
