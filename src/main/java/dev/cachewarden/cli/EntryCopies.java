package dev.cachewarden.cli;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.index.KeyLookup;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.CacheException;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** One entry in every environment. */
public final class EntryCopies {

    private EntryCopies() {}

    /**
     * The keys that a key, user id or username names, and the same entry's in the configured
     * environments and without one. Empty where no key of the app can have that name.
     */
    public static List<CacheKey> named(String text, KeyGrammar grammar) {
        Set<CacheKey> keys = new LinkedHashSet<>();
        for (CacheKey candidate : KeyLookup.candidates(text, grammar)) {
            keys.addAll(siblings(candidate, grammar));
            keys.add(candidate);
        }
        return List.copyOf(keys);
    }

    private static List<CacheKey> siblings(CacheKey key, KeyGrammar grammar) {
        if (key.type() == KeyType.OTHER) {
            return List.of(key);
        }
        Stream<Section> configured = grammar.environments().stream().map(Section.Configured::new);
        return Stream.concat(configured, Stream.of(new Section.NoEnvironment()))
                .flatMap(section -> grammar.format(section, key.type(), key.identifier()).stream())
                .toList();
    }

    /** Reads them in one pipeline and waits for all. */
    public static List<EntryCopy> read(List<CacheKey> keys, Workspace workspace) {
        List<CompletableFuture<StoredEntry>> answers =
                workspace.server().read(keys.stream().map(CacheKey::bytes).toList());
        List<EntryCopy> copies = new ArrayList<>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            copies.add(await(keys.get(i), answers.get(i)));
        }
        return copies;
    }

    private static EntryCopy await(CacheKey key, CompletableFuture<StoredEntry> answer) {
        try {
            return new EntryCopy(key, Optional.of(answer.join()), Optional.empty());
        } catch (CompletionException e) {
            if (e.getCause() instanceof CacheException failure) {
                return new EntryCopy(key, Optional.empty(), Optional.of(failure));
            }
            throw e;
        }
    }
}
