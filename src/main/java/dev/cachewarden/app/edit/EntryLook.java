package dev.cachewarden.app.edit;

import dev.cachewarden.app.TaskFailedException;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Reads one entry for what is done with it where it is not on the screen. Blocking. */
public final class EntryLook {

    private final Workspace workspace;

    public EntryLook(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * The entry as it is; empty if there is none.
     *
     * @throws TaskFailedException where Redis refuses or does not answer
     */
    public Optional<StoredEntry> entry(CacheKey key) {
        try {
            return Optional.of(workspace.server().read(List.of(key.bytes())).getFirst().join())
                    .filter(it -> it.value().isPresent());
        } catch (CompletionException e) {
            throw e.getCause() instanceof CacheException failure
                    ? new TaskFailedException(
                            failure.getMessage() + " Nothing was changed.", failure)
                    : e;
        }
    }

    /**
     * A value as text.
     *
     * @param value as it is stored, whole, which is JSON but for broken ones
     * @param whyNot a sentence, where there is none
     */
    public record Text(Optional<String> value, String whyNot) {}

    /**
     * The whole value.
     *
     * @throws TaskFailedException where Redis refuses or does not answer
     */
    public Text text(CacheKey key) {
        return entry(key)
                .flatMap(StoredEntry::value)
                .map(value -> text(key, value))
                .orElseGet(() -> new Text(Optional.empty(), gone(key)));
    }

    /** That there is no such entry any more, a sentence. */
    public static String gone(CacheKey key) {
        return "Nothing was changed: " + key + " is no longer there.";
    }

    private static Text text(CacheKey key, StoredValue value) {
        Optional<String> whole =
                value instanceof StoredValue.Text text && !text.isCut()
                        ? text.bytes().text()
                        : Optional.empty();
        return new Text(
                whole,
                key
                        + " holds no text, or more than is read at once: open it to copy what is"
                        + " read.");
    }
}
