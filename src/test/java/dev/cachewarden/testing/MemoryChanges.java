package dev.cachewarden.testing;

import dev.cachewarden.core.change.ChangeCounts;
import dev.cachewarden.core.change.ChangeEnd;
import dev.cachewarden.core.change.ChangeStart;
import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.change.Undoing;
import dev.cachewarden.core.port.ChangeJournal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A journal in memory, of which a test says what it holds. */
public final class MemoryChanges implements ChangeJournal {

    public static final Instant AT = Instant.parse("2026-11-30T09:45:01Z");

    private final List<JournalledChange> changes = new ArrayList<>();

    /** One that can be undone unless a test says otherwise. */
    public static ChangeStart start(String id, String server, String action) {
        return new ChangeStart(id, AT, server, action, new Undoing.Possible(), Optional.empty());
    }

    /** As ended, with that many entries changed. */
    public MemoryChanges ended(ChangeStart start, long changed) {
        return add(
                start,
                Optional.of(
                        new ChangeEnd(
                                start.id(), AT, new ChangeCounts(changed, 0, 0), Optional.empty())),
                false);
    }

    public MemoryChanges interrupted(ChangeStart start) {
        return add(start, Optional.empty(), false);
    }

    public MemoryChanges underWay(ChangeStart start) {
        return add(start, Optional.empty(), true);
    }

    private MemoryChanges add(ChangeStart start, Optional<ChangeEnd> end, boolean underWay) {
        changes.addFirst(new JournalledChange(start, "anna on build-7", end, underWay));
        return this;
    }

    @Override
    public void begin(ChangeStart start) {
        underWay(start);
    }

    @Override
    public void end(ChangeEnd end) {
        changes.replaceAll(it ->
                it.start().id().equals(end.id())
                        ? new JournalledChange(it.start(), it.author(), Optional.of(end), false)
                        : it);
    }

    @Override
    public List<JournalledChange> newest(int most) {
        return changes.stream().limit(most).toList();
    }
}
