package dev.cachewarden.ui.flush;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.flush.MemoryJournal;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.ui.support.BackgroundTasks;

import java.time.Duration;

/** A small cache in memory with something of every kind, at a moment that does not pass. */
final class SampleCache {

    final MemoryCache server = new MemoryCache();
    final MemoryJournal journal = new MemoryJournal();
    final Workspace workspace = server.workspace();

    SampleCache() {
        server.scans().page(10, _ -> {});
        for (int i = 0; i < 700; i++) {
            put("clerk:production:id:user_" + i, 240);
            put("clerk:development:id:user_" + i, 281);
        }
        for (int i = 0; i < 500; i++) {
            put("clerk:development:username:dev" + i, 200);
        }
        put("clerk:development:session:sess_secret1", 60);
        put("clerk:development:session:sess_secret2", 60);
        put("clerk:development:oauth:state:secret3", 60);
        put("clerk:undefined:id:user_1", 60);
        put("clerk:id:user_1", 60);
        put("clerk:whatever", 60);
    }

    void put(String key, int seconds) {
        server.put(key, "x", Duration.ofSeconds(seconds));
    }

    KeyIndex index() {
        return server.index(workspace.grammar());
    }

    FlushTarget environment(String name) {
        return FlushTarget.ofEnvironment(ByteString.utf8(name), workspace.grammar());
    }

    FlushModel model(FlushTarget first, BackgroundTasks tasks) {
        return new FlushModel(workspace, journal, index(), first, tasks);
    }
}
