package dev.cachewarden.app.figures;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.port.FactsReader;

import java.util.List;
import java.util.function.Supplier;

/** Reads figures of caches. Safe for all threads. */
public final class FiguresReader {

    private final Supplier<FactsReader> facts;

    /**
     * @param facts makes what reads values
     */
    public FiguresReader(Supplier<FactsReader> facts) {
        this.facts = facts;
    }

    /**
     * A reading of a group's entries, which is not begun.
     *
     * @param claims which instances the environments are known to have
     */
    public GroupReading reading(Workspace workspace, Group group, List<InstanceClaim> claims) {
        return new GroupReading(workspace, facts.get(), group, claims);
    }
}
