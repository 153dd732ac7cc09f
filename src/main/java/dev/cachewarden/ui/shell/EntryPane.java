package dev.cachewarden.ui.shell;

import dev.cachewarden.core.key.CacheKey;

import javafx.scene.Parent;

/** The page of one entry: its copies side by side. */
public interface EntryPane {

    Parent node();

    /** Reads the entry's copies from the open cache and shows them; also to read them again. */
    void show(OpenCache cache, CacheKey key);
}
