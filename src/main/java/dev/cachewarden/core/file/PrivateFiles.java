package dev.cachewarden.core.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files and folders that only their owner can read, from the moment at which they are made. Windows
 * has no POSIX permissions: there they get those of the folder above, which is the user's own.
 * Blocking.
 */
public final class PrivateFiles {

    private PrivateFiles() {}

    /** Makes a folder, and those above it, where there is none. */
    public static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, ofFolder(folder));
    }

    /** Makes a folder with a unique name in {@code parent}. */
    public static Path createTemporaryFolder(Path parent, String start) throws IOException {
        return Files.createTempDirectory(parent, start, ofFolder(parent));
    }

    /**
     * Makes an empty file.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one
     */
    public static Path create(Path file) throws IOException {
        return Files.createFile(file, ofFile(file));
    }

    /** What a private file is made with. */
    static FileAttribute<?>[] ofFile(Path file) {
        return permissions(file, "rw-------");
    }

    private static FileAttribute<?>[] ofFolder(Path folder) {
        return permissions(folder, "rwx------");
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
