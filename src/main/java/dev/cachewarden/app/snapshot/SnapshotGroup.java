package dev.cachewarden.app.snapshot;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;

import java.util.Comparator;
import java.util.List;

/** Entries of a snapshot are counted by these. */
public record SnapshotGroup(Section section, KeyType type) {

    public static SnapshotGroup of(CacheKey key) {
        return new SnapshotGroup(key.section(), key.type());
    }

    /** In the order of the tree: configured environments first. */
    static Comparator<SnapshotGroup> order(KeyGrammar grammar) {
        List<Environment> environments = grammar.environments();
        return Comparator.<SnapshotGroup>comparingInt(it -> rank(it.section(), environments))
                .thenComparing(it -> it.section().label())
                .thenComparing(it -> it.section().toString())
                .thenComparing(SnapshotGroup::type);
    }

    private static int rank(Section section, List<Environment> environments) {
        return switch (section) {
            case Section.Configured(Environment environment) -> environments.indexOf(environment);
            case Section.NoEnvironment() -> environments.size();
            case Section.Unknown _ -> environments.size() + 1;
            case Section.Unrecognised() -> environments.size() + 2;
        };
    }
}
