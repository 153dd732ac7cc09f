package dev.cachewarden.testing;

import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.RecoverySnapshots;
import dev.cachewarden.core.snapshot.SavedEntry;
import dev.cachewarden.core.snapshot.SnapshotTitle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Recovery snapshots in memory. */
public final class MemoryRecovery implements RecoverySnapshots {

    private final Map<SnapshotTitle, List<SavedEntry>> snapshots =
            Collections.synchronizedMap(new LinkedHashMap<>());
    private Consumer<List<SavedEntry>> onAdd = _ -> {};
    private Runnable onForce = () -> {};
    private boolean full;
    private boolean refusing;

    /** Called before entries are added. */
    public void onAdd(Consumer<List<SavedEntry>> action) {
        onAdd = action;
    }

    /** Called when what was added is to be forced to the disk. */
    public void onForce(Runnable action) {
        onForce = action;
    }

    /** Nothing more can be added from here on. */
    public void fill() {
        full = true;
    }

    /** No other can be begun from here on. */
    public void refuse() {
        refusing = true;
    }

    /** What is in the only snapshot. */
    public List<SavedEntry> entries() {
        return snapshots.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public RecoverySnapshot begin(SnapshotTitle title) {
        if (refusing) {
            throw new JournalException("No room, or go on without undo.", new IOException());
        }
        List<SavedEntry> entries = Collections.synchronizedList(new ArrayList<>());
        snapshots.put(title, entries);
        return new RecoverySnapshot() {
            @Override
            public void add(List<SavedEntry> more) {
                onAdd.accept(more);
                if (full) {
                    throw new JournalException("Disk full.", new IOException());
                }
                entries.addAll(more);
            }

            @Override
            public void force() {
                onForce.run();
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    @Override
    public List<SnapshotTitle> newest(int most) {
        return List.copyOf(snapshots.keySet()).reversed().stream().limit(most).toList();
    }

    @Override
    public Map<String, Long> deletedWithin() {
        return Map.of();
    }

    @Override
    public Set<String> ids() {
        return snapshots.keySet().stream().map(SnapshotTitle::id).collect(Collectors.toSet());
    }

    @Override
    public Optional<SnapshotTitle> find(String id) {
        return snapshots.keySet().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    public void read(String id, Consumer<List<SavedEntry>> sink) {
        sink.accept(List.copyOf(snapshots.get(find(id).orElseThrow())).reversed());
    }
}
