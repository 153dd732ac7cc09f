package dev.cachewarden.cli.refetch;

import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.compare.CopyPlaces;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Section;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entry, and whose instances are asked about it.
 *
 * @param environments their names, each once
 */
record RefetchTarget(CacheKey key, List<String> environments) {

    /**
     * The entries that a key, a user id or a username means: the one of the key, or one for each
     * environment that is asked. Empty where no key of ours can have that name.
     */
    static List<RefetchTarget> of(
            String named, RefetchOptions options, KeyGrammar grammar, ClerkEnvironments clerk) {
        Optional<CacheKey> whole = grammar.parse(Printable.parse(named.strip()));
        return whole.isPresent()
                ? List.of(ofKey(whole.get(), options, clerk))
                : ofUser(named, options, grammar, clerk);
    }

    private static RefetchTarget ofKey(
            CacheKey key, RefetchOptions options, ClerkEnvironments clerk) {
        Set<String> asked = new LinkedHashSet<>();
        if (options.environments().isEmpty() || options.repairs()) {
            own(key).ifPresent(asked::add);
        }
        asked.addAll(options.environments());
        if (options.allEnvironments() || asked.isEmpty()) {
            asked.addAll(clerk.environments());
        }
        return new RefetchTarget(key, List.copyOf(asked));
    }

    private static List<RefetchTarget> ofUser(
            String named, RefetchOptions options, KeyGrammar grammar, ClerkEnvironments clerk) {
        options.requireEnvironmentToRepair();
        List<String> wanted =
                options.environments().isEmpty() ? clerk.environments() : options.environments();
        return CopyPlaces.named(named, grammar).stream()
                .filter(key -> own(key).filter(wanted::contains).isPresent())
                .map(key ->
                        new RefetchTarget(
                                key,
                                options.allEnvironments()
                                        ? clerk.environments()
                                        : own(key).stream().toList()))
                .toList();
    }

    private static Optional<String> own(CacheKey key) {
        return key.section() instanceof Section.Configured(Environment environment)
                ? Optional.of(environment.name())
                : Optional.empty();
    }
}
