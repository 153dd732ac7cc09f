package dev.cachewarden.core.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The right to change a file, held by one holder at a time among all threads and all processes of
 * this program until it is closed. It is held from reading a file until its changed content is
 * written back; otherwise the last of several writers undoes the others' work.
 *
 * <p>The lock is one of the operating system on an empty file in the locked one's folder, {@code
 * .NAME.lock}: it ends with its process, however that ends, and is not lost when the locked file is
 * replaced. The empty file stays: another process can be waiting for a lock on it.
 */
public final class LockedFile implements AutoCloseable {

    /** Holders change a small file: one that takes this long hangs, or is stopped. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long PAUSE_MILLIS = 5;

    /**
     * What this process holds. The operating system's locks are those of a process, not of a
     * thread, and POSIX drops them when any channel on the file is closed, so the file must not
     * even be opened again by the process that holds it.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path lock;
    private final Closeable held;

    private LockedFile(Path lock, Closeable held) {
        this.lock = lock;
        this.held = held;
    }

    /**
     * Waits until nobody else holds {@code file}. Blocking; the file need not exist, its folder is
     * made where it is missing, for its owner only.
     *
     * @throws IOException if the lock cannot be had, or another holder keeps it for ten seconds
     */
    public static LockedFile of(Path file) throws IOException {
        return of(file, PATIENCE);
    }

    static LockedFile of(Path file, Duration patience) throws IOException {
        long start = System.nanoTime();
        while (true) {
            Optional<LockedFile> held = now(file);
            if (held.isPresent()) {
                return held.get();
            }
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new FileSystemException(
                        file.toString(),
                        null,
                        "another Cachewarden is changing it and does not end");
            }
            pause();
        }
    }

    /** As {@link #of}, without waiting; empty while somebody else holds it. */
    public static Optional<LockedFile> now(Path file) throws IOException {
        Path lock = lockFile(file);
        if (!HELD_HERE.add(lock)) {
            return Optional.empty();
        }
        boolean held = false;
        try {
            Optional<LockedFile> locked =
                    isDevice(file) ? Optional.of(new LockedFile(lock, () -> {})) : lock(lock);
            held = locked.isPresent();
            return locked;
        } finally {
            if (!held) {
                HELD_HERE.remove(lock);
            }
        }
    }

    /** Whether somebody holds {@code file} right now, in this process or another. */
    public static boolean isHeld(Path file) throws IOException {
        if (!Files.exists(lockFile(file))) {
            return false;
        }
        Optional<LockedFile> held = now(file);
        if (held.isPresent()) {
            held.get().close();
        }
        return held.isEmpty();
    }

    /** A pipe or a device keeps nothing, so there is no work in it to undo. */
    private static boolean isDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    private static Optional<LockedFile> lock(Path lock) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        lock,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        PrivateFiles.ofFile(lock));
        try {
            FileLock granted = channel.tryLock();
            if (granted != null) {
                return Optional.of(new LockedFile(lock, channel));
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** In the folder of the file itself, also if a link to it was named. */
    private static Path lockFile(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path named = Files.isRegularFile(absolute) ? absolute.toRealPath() : absolute.normalize();
        Path folder = named.getParent();
        if (folder == null) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
        PrivateFiles.createFolder(folder);
        return folder.toRealPath().resolve("." + named.getFileName() + ".lock");
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("it was interrupted while it waited for the file");
        }
    }

    /**
     * Unlocks a file that will not be written again, and deletes the empty file. Only for files
     * with a single writer: another one could be waiting for a lock on the deleted file.
     */
    public void closeForGood() throws IOException {
        Files.deleteIfExists(lock);
        close();
    }

    /** Lets the next one have it. */
    @Override
    public void close() throws IOException {
        try {
            held.close();
        } finally {
            HELD_HERE.remove(lock);
        }
    }
}
