package dev.cachewarden.app.change;

import dev.cachewarden.app.content.ContentReading;
import dev.cachewarden.app.content.ServerTime;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.core.port.RecoverySnapshots.RecoverySnapshot;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.snapshot.ContentMark;
import dev.cachewarden.core.snapshot.EntryContent;
import dev.cachewarden.core.snapshot.SavedEntry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** Keeps what the entries of one change hold before they are changed. Safe for all threads. */
final class ChangeRecovery implements AutoCloseable {

    private final CacheReader server;
    private final Clock clock;
    private final LastEnd lastEnd;
    private final RecoverySnapshot snapshot;
    private final ServerTime time;
    private final ContentReading contents;
    private final ReplacedEntries replaced;
    private final KeysSavedBefore before = new KeysSavedBefore();

    ChangeRecovery(CacheReader server, Clock clock, ServerTime time, RecoverySnapshot snapshot) {
        this.server = server;
        this.clock = clock;
        this.lastEnd = new LastEnd(snapshot);
        this.snapshot = lastEnd;
        this.time = time;
        this.contents = new ContentReading(server, clock, time);
        this.replaced = new ReplacedEntries(lastEnd, contents);
    }

    /**
     * Reads entries that are to be removed, and keeps them on the disk. Blocking.
     *
     * @throws CacheException if they cannot be read
     * @throws dev.cachewarden.core.port.JournalException if they cannot be kept
     */
    SavedKeys save(List<CacheKey> keys) {
        SavingSink sink = new SavingSink(snapshot, keys, before);
        contents.read(keys.size(), index -> keys.get(index).bytes(), sink);
        snapshot.force();
        return sink.saved();
    }

    /**
     * Keeps strings on the disk that were read for removal. Blocking.
     *
     * @param keys by their index
     * @param strings each with its value
     * @throws dev.cachewarden.core.port.JournalException if they cannot be kept
     */
    void save(List<CacheKey> keys, List<ReadEntry> strings) {
        List<SavedEntry> entries = new ArrayList<>(strings.size());
        for (ReadEntry read : strings) {
            ByteString key = keys.get(read.index()).bytes();
            EntryContent content =
                    new EntryContent(read.type(), read.value().orElseThrow(), time.end(read.ttl()));
            entries.add(SavedEntry.removed(key, content, before.version(key)));
        }
        snapshot.add(entries);
        snapshot.force();
    }

    /**
     * Keeps the entries of steps on the disk: what each was seen to hold, which the change is made
     * on condition of. Blocking.
     *
     * @throws CacheException if their times to live cannot be read
     * @throws dev.cachewarden.core.port.JournalException if they cannot be kept
     */
    Prepared prepare(List<Step> steps) {
        List<Optional<Ttl>> ttls =
                BesideThreads.await(server.ttls(names(steps, step -> List.of(step.key()))));
        List<Optional<Ttl>> targets =
                BesideThreads.await(
                        server.ttls(names(steps, step -> step.moveTo().stream().toList())));
        Iterator<Optional<Ttl>> target = targets.iterator();
        List<Step> dated = new ArrayList<>();
        List<Step> unread = new ArrayList<>();
        List<SavedEntry> entries = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Optional<Ttl> ttl = ttls.get(i);
            Optional<Ttl> there =
                    step.moveTo().isPresent() ? target.next() : Optional.of(new Ttl.Missing());
            if (ttl.isEmpty() || there.isEmpty()) {
                unread.add(step);
                continue;
            }
            dated.add(dated(step));
            if (!(ttl.get() instanceof Ttl.Missing) && there.get() instanceof Ttl.Missing) {
                entries.addAll(steps(dated.getLast(), time.end(ttl.get())));
            }
        }
        snapshot.add(entries);
        snapshot.force();
        return new Prepared(dated, unread);
    }

    private static List<ByteString> names(List<Step> steps, Function<Step, List<CacheKey>> keys) {
        return steps.stream().flatMap(it -> keys.apply(it).stream()).map(CacheKey::bytes).toList();
    }

    /**
     * Steps whose entries are on the disk. Of one that is to be moved where there is an entry
     * nothing is kept, since nothing will be moved: what is there can be the very same.
     *
     * @param steps as they are to be sent, in their order
     * @param unread those whose time to live may not be read: put back without it, the entry would
     *     live for ever
     */
    record Prepared(List<Step> steps, List<Step> unread) {}

    /** With the instant of the end that it sets, so that it is known what it will have left. */
    private Step dated(Step step) {
        return time.isServers()
                ? step.with(
                        switch (step.change()) {
                            case Change.Expire(var ttl, _) ->
                                    new Change.Expire(ttl, time.after(ttl, clock));
                            case Change.WriteBack(var value, var ttl, _) ->
                                    new Change.WriteBack(value, ttl, time.after(ttl, clock));
                            case Change change -> change;
                        })
                : step;
    }

    /** Keeps what is in the places of entries that are put back. */
    ReplacedEntries replaced() {
        return replaced;
    }

    private List<SavedEntry> steps(Step step, OptionalLong end) {
        SeenValue seen = step.seen();
        EntryContent before = new EntryContent(seen.type(), seen.bytes(), end);
        SavedEntry entry =
                new SavedEntry(step.key().bytes(), Optional.of(before), after(step, before));
        return Stream.concat(
                        Stream.of(entry),
                        step.moveTo().stream()
                                .map(to ->
                                        new SavedEntry(
                                                to.bytes(),
                                                Optional.empty(),
                                                kept(before.mark(), end))))
                .toList();
    }

    /** The app may write or renew the very same content: then only its end shows that. */
    private ContentMark after(Step step, EntryContent before) {
        return switch (step.change()) {
            case Change.Delete(), Change.Move(_) -> ContentMark.ABSENT;
            case Change.Replace(var value) -> kept(mark(value), before.expiresAt());
            case Change.WriteBack(var value, _, var end) -> set(mark(value), end);
            case Change.Expire(_, var end) -> set(before.mark(), end);
            case Change.Persist() -> before.mark().endingAt(OptionalLong.empty());
        };
    }

    /**
     * When the time of the last of the kept entries runs out, by this machine's clock; empty if one
     * of them has no end, or none is kept.
     */
    Optional<Instant> undoUntil(Instant now) {
        OptionalLong end = lastEnd.millis();
        if (end.isEmpty()) {
            return Optional.empty();
        }
        long left = end.getAsLong() - time.millis(clock);
        long here = now.toEpochMilli();
        return Optional.of(
                Instant.ofEpochMilli(left > Long.MAX_VALUE - here ? Long.MAX_VALUE : here + left));
    }

    /**
     * Whether a change can go on without what could not be kept: a lost connection would hinder it
     * as well.
     */
    static boolean isDispensable(RuntimeException whyNotKept) {
        return !(whyNotKept instanceof CacheException failure) || failure.isRefusal();
    }

    private static ContentMark mark(ByteString value) {
        return ContentMark.of(EntryContent.STRING, value);
    }

    /** With the end that the entry had. */
    private ContentMark kept(ContentMark content, OptionalLong end) {
        return time.isServers() ? content.endingAbout(end) : content;
    }

    /** With the end that the change sets, as far as that is known. */
    private static ContentMark set(ContentMark content, OptionalLong end) {
        return end.isPresent() ? content.endingAt(end) : content;
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
