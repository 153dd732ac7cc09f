package dev.cachewarden.app.audit;

import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.connection.KnownEnvironments;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;

import java.util.List;
import java.util.Optional;

/**
 * The environments that somebody named for an audit. A mistyped one must not look like a clean one.
 *
 * @param configured those of the cache, before the expected ones took their place
 * @param expected the only ones that keys may have, where somebody has said that
 */
public record NamedEnvironments(
        List<Environment> configured, Optional<List<Environment>> expected, AuditScope scope) {

    public NamedEnvironments {
        configured = List.copyOf(configured);
    }

    /**
     * Refuses what is mistyped.
     *
     * @param index of a scan that reached its end
     * @throws dev.cachewarden.core.connection.InvalidSettingsException if a name is
     */
    public void require(KeyIndex index) {
        KnownEnvironments withShown =
                KnownEnvironments.of(
                        configured,
                        index.sections().stream()
                                .filter(section -> index.count(section) > 0)
                                .map(NamedEnvironments::byKeysAlone)
                                .toList());
        expected.ifPresent(
                all -> all.forEach(it -> withShown.expect("--expect-environments", it, all)));
        KnownEnvironments known =
                KnownEnvironments.of(expected.orElse(configured), index.sections());
        scope.sections().forEach(section -> known.require("--env", section));
    }

    /** To expect an environment does not make it one that the cache has. */
    private static Section byKeysAlone(Section section) {
        return section instanceof Section.Configured(Environment environment)
                ? new Section.Unknown(environment.bytes())
                : section;
    }
}
