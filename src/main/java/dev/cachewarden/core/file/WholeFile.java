package dev.cachewarden.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Locale;

/**
 * Writes files whole: to a temporary file in the same folder, forced to the disk, then moved. A
 * reader sees the text from before or the text from after, also when the disk is full or the
 * program is killed. A link stays a link, and a device or pipe is written to directly. Blocking.
 */
public final class WholeFile {

    private WholeFile() {}

    /** Writes a file with the permissions that files of this user usually get. */
    public static void write(Path file, String text) throws IOException {
        write(file, text, new FileAttribute<?>[0]);
    }

    /** Writes a file as {@link PrivateFiles} are, and makes its folder. */
    public static void writePrivate(Path file, String text) throws IOException {
        PrivateFiles.createFolder(folder(file));
        write(file, text, PrivateFiles.ofFile(file));
    }

    private static void write(Path file, String text, FileAttribute<?>[] attributes)
            throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            Files.writeString(file, text);
            return;
        }
        replace(Files.exists(file) ? file.toRealPath() : file, text, attributes);
    }

    private static void replace(Path file, String text, FileAttribute<?>[] attributes)
            throws IOException {
        Path temporary = temporary(file, attributes);
        try {
            force(temporary, text);
            move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Without attributes the usual ones: those of createTempFile are for its owner only. */
    private static Path temporary(Path file, FileAttribute<?>[] attributes) throws IOException {
        String name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
        Path temporary = folder(file).resolve(name);
        Files.deleteIfExists(temporary);
        return Files.createFile(temporary, attributes);
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private static void force(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Why a file could not be read or written, for a sentence: ends with a full stop. */
    public static String why(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied.";
            case NoSuchFileException _ -> "there is no such folder.";
            case NotDirectoryException _, FileAlreadyExistsException _ ->
                    "there is a file in its place.";
            default -> reason(failure) + ".";
        };
    }

    /** Without the path, which the message starts with and the sentence names already. */
    private static String reason(IOException failure) {
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason().toLowerCase(Locale.ROOT);
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
