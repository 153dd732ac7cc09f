package dev.cachewarden.app.audit;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.CacheException;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an opened snapshot does not hold of what a reading is about. All that it holds was read
 * then, and that something is not among it proves nothing.
 */
public final class SnapshotGap {

    private SnapshotGap() {}

    /**
     * Why the reading is not of all; empty if it is, and for a server.
     *
     * @param included the sections that are read
     */
    public static Optional<CacheException> of(
            Workspace workspace, KeyIndex index, Predicate<Section> included) {
        List<Section> sections =
                Stream.concat(index.sections().stream(), Stream.of(new Section.NoEnvironment()))
                        .filter(included)
                        .toList();
        return workspace
                .server()
                .snapshot()
                .flatMap(it -> it.gapIn(sections))
                .map(why -> new CacheException(CacheException.Kind.NOT_SAVED, why));
    }
}
