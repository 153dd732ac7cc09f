package dev.cachewarden.ui.keys;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.snapshot.OpenedSnapshot;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/**
 * Holds the keys of the open cache as far as they are known, for tree, tables, search and audits.
 * On the FX thread.
 */
public final class CurrentKeys {

    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(
                    this,
                    "content",
                    new Content(
                            "", Optional.empty(), KnownKeys.nothing(KeyGrammar.withDefaults())));
    private boolean isFollowing;

    /**
     * Keys, and whose they are.
     *
     * @param name of the cache, as the user calls it; empty before the first is opened, as {@code
     *     workspace} is
     */
    public record Content(String name, Optional<Workspace> workspace, KnownKeys keys) {

        public KeyIndex index() {
            return keys.index();
        }

        /** What keys of ours start with. */
        public String prefix() {
            return workspace.map(it -> it.layout().prefix()).orElse("");
        }
    }

    /** Changes when a scan has ended and when entries were changed, not while a scan runs. */
    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    public Content content() {
        return content.get();
    }

    public KnownKeys known() {
        return content.get().keys();
    }

    public KeyIndex index() {
        return content.get().index();
    }

    /**
     * The keys, if a scan has come to its end: of a part nothing can be said that holds for all. Of
     * a snapshot that does not hold all, what is said names what is missing.
     */
    public Optional<ScannedKeys> scanned() {
        Content shown = content.get();
        return shown.workspace()
                .filter(of -> shown.keys().isWhole() || isAllOfSnapshot(of, shown.keys()))
                .map(of -> new ScannedKeys(shown.name(), of, shown.index()));
    }

    /** Whether a snapshot was read to its end, and only what it does not hold is missing. */
    private static boolean isAllOfSnapshot(Workspace workspace, KnownKeys keys) {
        Optional<String> why = keys.missed().flatMap(KnownKeys.Missed::why);
        return why.isPresent()
                && workspace.server().snapshot().flatMap(OpenedSnapshot::gap).equals(why);
    }

    /** Another cache is open, of which no key is known yet. */
    public void open(String name, Workspace workspace) {
        content.set(
                new Content(name, Optional.of(workspace), KnownKeys.nothing(workspace.grammar())));
    }

    /**
     * Some of the same cache's keys have come or gone by themselves: views keep what the user looks
     * at where it is.
     */
    public void follow(KnownKeys keys) {
        isFollowing = true;
        try {
            know(keys);
        } finally {
            isFollowing = false;
        }
    }

    /** Whether the change of the content that is being announced is one by {@link #follow}. */
    public boolean isFollowing() {
        return isFollowing;
    }

    /** Something else is known of the same cache's keys. */
    public void know(KnownKeys keys) {
        content.set(new Content(content.get().name(), content.get().workspace(), keys));
    }
}
