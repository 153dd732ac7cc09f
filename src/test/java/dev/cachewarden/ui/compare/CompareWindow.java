package dev.cachewarden.ui.compare;

import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.MemoryRepairs;
import dev.cachewarden.ui.privacy.PrivacyModel;
import dev.cachewarden.ui.shell.Sheets;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Theme;
import dev.cachewarden.ui.ttl.EntryTimes;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.util.Optional;

/** A window with nothing but a compare view in it, on a cache in memory. */
final class CompareWindow implements AutoCloseable {

    private static final double WIDTH = 980;
    private static final double HEIGHT = 700;

    final MemoryCache cache = new MemoryCache();
    final MemoryRepairs repairs = new MemoryRepairs();

    private final KeyGrammar grammar = KeyGrammar.withDefaults();
    private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();

    final CompareModel model =
            new CompareModel(
                    cache.workspace(new JacksonJsonParser()),
                    () -> KeyIndex.empty(grammar),
                    repairs,
                    new EntryTimes(tasks, Optional::empty),
                    tasks);

    final PrivacyModel privacy = new PrivacyModel(Optional::empty);

    {
        model.follow(privacy);
    }

    /** On the FX thread. */
    Theme open(Stage stage) {
        Sheets sheets = new Sheets();
        Scene scene =
                new Scene(
                        new StackPane(new CompareView(model).node(), sheets.node()), WIDTH, HEIGHT);
        Theme theme = new Theme(Theme.Colours.LIGHT);
        theme.attach(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
        return theme;
    }

    /** On the FX thread. */
    void show(String key) {
        model.show(grammar.parse(ByteString.utf8(key)).orElseThrow());
    }

    @Override
    public void close() {
        tasks.close();
    }
}
