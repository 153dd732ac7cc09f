package dev.cachewarden.snapshot;

import dev.cachewarden.core.snapshot.SavedEntry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Reads the entries of a file, the last first. While a frame is worked on, those before it are
 * decrypted and unpacked by other threads. For one thread, and once.
 */
final class FramesBackwards {

    /** Frames in addition to the one that is worked on. */
    private static final int AHEAD = 3;

    /** Bytes on the disk; larger ones are unpacked one at a time. */
    private static final int USUAL = 1 << 18;

    private final SnapshotReader reader;
    private final Deque<CompletableFuture<List<SavedEntry>>> ahead = new ArrayDeque<>();

    FramesBackwards(SnapshotReader reader) {
        this.reader = reader;
    }

    /**
     * @throws IOException if a frame cannot be read
     */
    void read(Consumer<List<SavedEntry>> sink) throws IOException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (SnapshotReader.Sealed frame : reader.frames().reversed()) {
                if (frame.kind() == FrameKind.ENTRIES) {
                    passDownTo(frame.length() > USUAL ? 0 : AHEAD - 1, sink);
                    ahead.addLast(decoding(frame, threads));
                    passDownTo(frame.length() > USUAL ? 0 : AHEAD, sink);
                }
            }
            passDownTo(0, sink);
        }
    }

    private CompletableFuture<List<SavedEntry>> decoding(
            SnapshotReader.Sealed frame, Executor threads) throws IOException {
        byte[] sealed = reader.bytes(frame);
        return CompletableFuture.supplyAsync(() -> decode(frame, sealed), threads);
    }

    private List<SavedEntry> decode(SnapshotReader.Sealed frame, byte[] sealed) {
        try {
            return EntryCodec.decode(reader.content(frame, sealed)).reversed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void passDownTo(int most, Consumer<List<SavedEntry>> sink) throws IOException {
        while (ahead.size() > most) {
            sink.accept(await(ahead.removeFirst()));
        }
    }

    private static List<SavedEntry> await(CompletableFuture<List<SavedEntry>> decoding)
            throws IOException {
        try {
            return decoding.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            throw e;
        }
    }
}
