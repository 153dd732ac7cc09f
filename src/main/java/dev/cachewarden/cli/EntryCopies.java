package dev.cachewarden.cli;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.compare.CopyPlaces;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.port.CacheException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Reads copies of entries. */
public final class EntryCopies {

    private EntryCopies() {}

    /** That {@link CopyPlaces#named} found nothing, and what can be named. */
    public static String none(KeyGrammar grammar) {
        return "No key of this cache can have that name. Give a key that starts with "
                + grammar.prefix()
                + ", a user id or a username.";
    }

    /** All in one pipeline waited for. */
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
