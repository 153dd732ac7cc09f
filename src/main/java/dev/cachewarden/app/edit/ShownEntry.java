package dev.cachewarden.app.edit;

import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.entry.StoredValue.Collection;
import dev.cachewarden.core.entry.StoredValue.Dumped;
import dev.cachewarden.core.entry.StoredValue.Opaque;
import dev.cachewarden.core.entry.StoredValue.Text;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.core.port.SeenValue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The content that a change is compared with, so that it changes only what was shown. A short
 * string was shown whole. Of any other entry only a part was shown, or another form of it: it is
 * read whole and then once more as it is shown, so that a write in between makes the change itself
 * fail. Blocking.
 */
final class ShownEntry {

    private final CacheReader server;
    private final StoredEntry shown;

    ShownEntry(CacheReader server, StoredEntry shown) {
        this.server = server;
        this.shown = shown;
    }

    /**
     * The exact content of the entry; empty if it is not what was shown.
     *
     * @throws CacheException if it cannot be read
     */
    Optional<SeenValue> content() {
        if (shown.value().orElse(null) instanceof Text text && !text.isCut()) {
            return Optional.of(new SeenValue(ReadEntry.STRING, text.bytes()));
        }
        Optional<SeenValue> whole = await(server.see(shown.key()));
        return whole.filter(_ -> isStillShown(now()));
    }

    /**
     * What the entry holds now.
     *
     * @throws CacheException if it cannot be read
     */
    StoredEntry now() {
        return await(server.read(List.of(shown.key())).getFirst());
    }

    private boolean isStillShown(StoredEntry now) {
        return shown.value().isPresent()
                && now.value().filter(it -> isSame(shown.value().get(), it)).isPresent();
    }

    /** Redis gives the elements of hashes and sets in no order. */
    private static boolean isSame(StoredValue before, StoredValue now) {
        return switch (before) {
            case Text _, Opaque _, Dumped _ -> before.equals(now);
            case Collection one ->
                    now instanceof Collection other
                            && one.redisType().equals(other.redisType())
                            && one.size() == other.size()
                            && new HashSet<>(one.items()).equals(new HashSet<>(other.items()));
        };
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CacheException failure ? failure : e;
        }
    }
}
