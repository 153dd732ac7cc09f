package dev.cachewarden.testing;

import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.RepairJournal;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps records of changes as lines. */
public final class MemoryRepairs implements RepairJournal {

    public final List<String> lines = new CopyOnWriteArrayList<>();
    public boolean isFull;

    @Override
    public RepairRecord begin(Instant startedAt, String server, String action, List<String> keys) {
        if (isFull) {
            throw new JournalException("No record can be kept.", new IOException("full"));
        }
        lines.add(action + ": " + String.join(" ", keys));
        return new RepairRecord() {
            @Override
            public String location() {
                return "memory";
            }

            @Override
            public void add(String key, String outcome) {
                lines.add(key + " " + outcome);
            }

            @Override
            public void finish(boolean complete, Optional<String> failure) {
                lines.add(complete ? "complete" : "failed");
            }

            @Override
            public void withdraw() {
                lines.removeLast();
            }

            @Override
            public void close() {}
        };
    }
}
