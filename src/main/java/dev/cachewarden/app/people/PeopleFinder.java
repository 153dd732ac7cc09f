package dev.cachewarden.app.people;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.FactsReader;

import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks for people in caches. Safe for all threads. */
public final class PeopleFinder {

    private final Supplier<FactsReader> facts;

    /**
     * @param facts makes what reads values
     */
    public PeopleFinder(Supplier<FactsReader> facts) {
        this.facts = facts;
    }

    /**
     * A look into the values of a cache, which is not begun.
     *
     * @param included sections whose values are read
     */
    public PeopleReading reading(Workspace workspace, KeyIndex index, Predicate<Section> included) {
        return new PeopleReading(workspace, facts.get(), index, included);
    }
}
