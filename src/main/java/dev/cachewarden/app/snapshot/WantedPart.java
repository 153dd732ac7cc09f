package dev.cachewarden.app.snapshot;

import dev.cachewarden.core.connection.KnownEnvironments;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.snapshot.SnapshotSelection;

import java.util.HashSet;
import java.util.Set;

/**
 * Which of the keys that are read somebody has asked for. Nothing of a mistyped environment would
 * look like success: so that is refused once all keys were seen. For one thread.
 */
final class WantedPart {

    private final KeyGrammar grammar;
    private final SnapshotSelection.Part part;
    private final Set<Section> seen = new HashSet<>();

    WantedPart(KeyGrammar grammar, SnapshotSelection.Part part) {
        this.grammar = grammar;
        this.part = part;
    }

    SnapshotSelection.Part part() {
        return part;
    }

    boolean covers(CacheKey key) {
        seen.add(key.section());
        return part.covers(key);
    }

    /**
     * All keys were seen.
     *
     * @throws dev.cachewarden.core.connection.InvalidSettingsException if an environment was asked
     *     for that is neither configured nor carried by a key
     */
    void requireKnown() {
        part.section()
                .ifPresent(section ->
                        KnownEnvironments.of(grammar.environments(), seen)
                                .require("--env", section));
    }
}
