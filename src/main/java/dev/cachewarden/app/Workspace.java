package dev.cachewarden.app;

import dev.cachewarden.app.change.CacheChanges;
import dev.cachewarden.app.change.ChangeKeeping;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.connection.Login;
import dev.cachewarden.core.json.JsonParser;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.people.PeopleIndex;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.StoppedClock;
import dev.cachewarden.core.value.ValueFormats;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * One opened cache and what is needed to work with it: the use cases' common context.
 *
 * @param changes the only way to change an entry
 * @param people whom the values hold that were read of this cache so far
 * @param interruptions what reading tasks do when the connection is lost
 * @param source what described the connection, {@code REDIS_URL in .env}; empty if not known
 */
public record Workspace(
        CacheReader server,
        CacheChanges changes,
        CacheLayout layout,
        KeyGrammar grammar,
        ValueFormats formats,
        PeopleIndex people,
        Clock clock,
        Interruptions interruptions,
        String source) {

    /**
     * Where no value is packed, nothing is kept of changes, and the first loss of the connection
     * ends a task.
     */
    public Workspace(CacheServer server, CacheLayout layout, JsonParser jsonParser, Clock clock) {
        this(server, layout, new ValueFormats(jsonParser), clock, Interruptions.END);
    }

    /** Where nothing is kept of changes. */
    public Workspace(
            CacheServer server,
            CacheLayout layout,
            ValueFormats formats,
            Clock clock,
            Interruptions interruptions) {
        this(server, layout, formats, clock, interruptions, ChangeKeeping.NOTHING);
    }

    public Workspace(
            CacheServer server,
            CacheLayout layout,
            ValueFormats formats,
            Clock clock,
            Interruptions interruptions,
            ChangeKeeping keeping) {
        this(
                server,
                new CacheChanges(server, clock, keeping),
                layout,
                layout.grammar(),
                formats,
                new PeopleIndex(),
                clock,
                interruptions,
                "");
    }

    /** Of an opened snapshot: its time has stopped, and nothing in it is ever changed. */
    public static Workspace ofSnapshot(
            CacheReader snapshot, CacheLayout layout, ValueFormats formats, Clock clock) {
        Instant takenAt = snapshot.snapshot().orElseThrow().title().takenAt();
        Clock stopped = new StoppedClock(takenAt, clock);
        return new Workspace(
                snapshot,
                CacheChanges.ofSnapshot(snapshot, stopped),
                layout,
                layout.grammar(),
                formats,
                new PeopleIndex(),
                stopped,
                Interruptions.END,
                "");
    }

    public Workspace withLayout(CacheLayout wanted) {
        return new Workspace(
                server,
                changes,
                wanted,
                wanted.grammar(),
                formats,
                people,
                clock,
                interruptions,
                source);
    }

    /** The same, knowing what described the connection. */
    public Workspace withSource(String described) {
        return with(interruptions, described);
    }

    /** As whom the cache was opened, and who said so. */
    public Login login() {
        return new Login(server.facts().user(), source);
    }

    /**
     * The same for one task.
     *
     * @param notices takes sentences for the user when the connection is lost; on the task's thread
     */
    public Workspace telling(Consumer<String> notices) {
        Interruptions ofTask =
                new Interruptions(
                        interruptions.limit(),
                        words -> {
                            interruptions.notices().accept(words);
                            notices.accept(words);
                        });
        return with(ofTask, source);
    }

    /** The same for a task that reports a lost connection itself: the first loss ends its step. */
    public Workspace endingAtALoss() {
        return with(Interruptions.END, source);
    }

    private Workspace with(Interruptions wanted, String described) {
        return new Workspace(
                server, changes, layout, grammar, formats, people, clock, wanted, described);
    }

    /** What everything that is kept about this cache is bound to. */
    public CacheName cache() {
        return new CacheName(server.facts().name(), layout.prefix());
    }
}
