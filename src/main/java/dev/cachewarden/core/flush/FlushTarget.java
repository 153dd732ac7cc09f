package dev.cachewarden.core.flush;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which keys a flush removes. {@link #covers} decides for each key by itself; a SCAN pattern only
 * narrows what has to be looked at.
 *
 * @param type if only one type is to go; needs a scope of one section
 * @param stateTypes those of {@link KeyType#isState()} that go too; all others of them stay
 */
public record FlushTarget(FlushScope scope, Optional<KeyType> type, Set<KeyType> stateTypes) {

    public FlushTarget {
        if (type.isPresent() && scope instanceof FlushScope.All) {
            throw new IllegalArgumentException("One type can be flushed in one environment only");
        }
        if (!stateTypes.stream().allMatch(KeyType::isState)) {
            throw new IllegalArgumentException("Not all of these hold state: " + stateTypes);
        }
        stateTypes = Set.copyOf(stateTypes);
    }

    public static FlushTarget all() {
        return new FlushTarget(new FlushScope.All(), Optional.empty(), Set.of());
    }

    public static FlushTarget of(Section section) {
        return new FlushTarget(new FlushScope.One(section), Optional.empty(), Set.of());
    }

    /** The environment of that name: a configured one if there is one, else an unknown one. */
    public static FlushTarget ofEnvironment(ByteString name, KeyGrammar grammar) {
        return of(grammar.section(name));
    }

    public FlushTarget onlyType(KeyType wanted) {
        return new FlushTarget(scope, Optional.of(wanted), stateTypes);
    }

    public FlushTarget includingState(Set<KeyType> wanted) {
        return new FlushTarget(scope, type, wanted);
    }

    /** Whether this very key is to be removed. */
    public boolean covers(CacheKey key) {
        return covers(key.section(), key.type());
    }

    /** Whether all keys of that type in that section are to be removed. */
    public boolean covers(Section section, KeyType candidate) {
        return scope.contains(section) && whyKept(candidate).isEmpty();
    }

    /** Why keys of a type stay although their section is flushed; empty if they go. */
    public Optional<WhyKept> whyKept(KeyType candidate) {
        if (type.isPresent() && type.get() != candidate) {
            return Optional.of(WhyKept.NOT_THE_CHOSEN_TYPE);
        }
        return candidate.isState() && !stateTypes.contains(candidate)
                ? Optional.of(WhyKept.STATE)
                : Optional.empty();
    }

    /** The SCAN pattern; matches at least every key that is covered. */
    public ByteString pattern(KeyGrammar grammar) {
        return switch (scope) {
            case FlushScope.All() -> grammar.pattern();
            case FlushScope.One(Section section) ->
                    type.map(only -> grammar.pattern(section, only))
                            .orElseGet(() -> grammar.pattern(section));
        };
    }

    /**
     * Protected environments this reaches, whether or not they have keys at the moment: what counts
     * is what could be removed.
     */
    public List<Environment> protectedEnvironments(KeyGrammar grammar) {
        return grammar.environments().stream()
                .filter(Environment::isProtected)
                .filter(environment -> scope.contains(new Section.Configured(environment)))
                .toList();
    }

    /** The types whose keys this leaves although they are below what is flushed. */
    public Set<KeyType> keptStateTypes() {
        EnumSet<KeyType> kept = EnumSet.noneOf(KeyType.class);
        for (KeyType candidate : KeyType.values()) {
            if (whyKept(candidate).filter(WhyKept.STATE::equals).isPresent()) {
                kept.add(candidate);
            }
        }
        return kept;
    }
}
