package dev.cachewarden.demo;

import dev.cachewarden.core.file.LockedFile;
import dev.cachewarden.core.file.PrivateFiles;
import dev.cachewarden.core.file.WholeFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of one server: its configuration, its executable, and the files that it writes. Only
 * its owner can enter it. It belongs to the process that holds {@code owner} in it; a folder that
 * nobody holds is what a killed program left, and the next start removes it and its server.
 */
final class ServerFolder implements AutoCloseable {

    /** Where the watchdog or this process keeps which process the server is. */
    static final String PID_FILE = "server.pid";

    private static final String START = "cachewarden-redis-";
    private static final String OWNER = "owner";

    private final Path path;
    private final LockedFile owned;

    private ServerFolder(Path path, LockedFile owned) {
        this.path = path;
        this.owned = owned;
    }

    /** Makes a folder, after those that were left behind are gone. */
    static ServerFolder create() throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        removeAbandoned(parent);
        Path path = PrivateFiles.createTemporaryFolder(parent, START);
        Path owner = path.resolve(OWNER);
        LockedFile owned = LockedFile.of(owner);
        WholeFile.writePrivate(owner, ProcessHandle.current().pid() + "\n");
        return new ServerFolder(path, owned);
    }

    Path path() {
        return path;
    }

    /** Writes a file that only this user can read, and answers where. */
    Path write(String name, String text) throws IOException {
        Path file = path.resolve(name);
        WholeFile.writePrivate(file, text);
        return file;
    }

    /** Called once the server has ended: its process id can be another's from then on. */
    void serverEnded() {
        try {
            Files.deleteIfExists(path.resolve(PID_FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            owned.close();
            remove(path);
        } catch (IOException e) {
            // What cannot be removed by now, the next start removes.
            return;
        }
    }

    /** Folders of other users cannot be looked into, and are left to their own programs. */
    static void removeAbandoned(Path parent) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            List<Path> ours =
                    folders.filter(it -> it.getFileName().toString().startsWith(START))
                            .filter(Files::isReadable)
                            .toList();
            for (Path folder : ours) {
                removeIfAbandoned(folder);
            }
        }
    }

    private static void removeIfAbandoned(Path folder) {
        try {
            // Without the file it is being made at this moment.
            if (Files.exists(folder.resolve(OWNER)) && !LockedFile.isHeld(folder.resolve(OWNER))) {
                endServer(folder);
                remove(folder);
            }
        } catch (IOException e) {
            // Another start removes it at the same time, or its system does not let it go yet.
            return;
        }
    }

    /** Its number may be another process's by now: only one that began before the file is it. */
    private static void endServer(Path folder) throws IOException {
        Path file = folder.resolve(PID_FILE);
        if (!Files.exists(file)) {
            return;
        }
        String pid = Files.readString(file).strip();
        long written = Files.getLastModifiedTime(file).toMillis();
        Optional<ProcessHandle> server =
                pid.matches("[0-9]{1,18}")
                        ? ProcessHandle.of(Long.parseLong(pid))
                        : Optional.empty();
        server.filter(it -> beganBefore(it, written)).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** To the second: systems count the start of a process from that of the computer. */
    private static boolean beganBefore(ProcessHandle process, long millis) {
        return process.info()
                .startInstant()
                .filter(start -> start.toEpochMilli() <= millis + 1_000)
                .isPresent();
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException failure) throws IOException {
                        Files.deleteIfExists(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
