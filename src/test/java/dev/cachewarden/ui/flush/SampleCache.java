package dev.cachewarden.ui.flush;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.flush.FakeServer;
import dev.cachewarden.app.flush.MemoryJournal;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.ui.support.BackgroundTasks;

import java.time.Instant;
import java.util.Optional;

/** A small cache in memory with something of every kind, at a moment that does not pass. */
final class SampleCache {

    static final long SECOND = 1_000_000_000L;

    final FakeServer server = new FakeServer();
    final MemoryJournal journal = new MemoryJournal();
    long now = 1000 * SECOND;
    final Workspace workspace =
            new Workspace(server, CacheLayout.DEFAULT, text -> Optional.empty(), new Stopped());

    SampleCache() {
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
        server.entries.put(ByteString.utf8(key), Ttl.ofPttl(seconds * 1_000L, now));
    }

    KeyIndex index() {
        KeyIndex.Builder index = new KeyIndex.Builder(workspace.grammar());
        server.entries.keySet().forEach(index::add);
        return index.build();
    }

    FlushTarget environment(String name) {
        return FlushTarget.ofEnvironment(ByteString.utf8(name), workspace.grammar());
    }

    FlushModel model(FlushTarget first, BackgroundTasks tasks) {
        return new FlushModel(workspace, journal, index(), first, tasks);
    }

    private final class Stopped implements Clock {

        @Override
        public Instant now() {
            return Instant.parse("2026-11-22T16:18:22Z");
        }

        @Override
        public long nanos() {
            return now;
        }
    }
}
