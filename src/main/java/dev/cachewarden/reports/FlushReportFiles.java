package dev.cachewarden.reports;

import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.core.port.JournalException;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One file per flush in the folder {@code flush}, named by its start in UTC, readable by its owner
 * only. See {@link ReportLines} for what is in it.
 */
public final class FlushReportFiles implements FlushJournal {

    private static final String ENDING = ".jsonl";
    private static final int MOST_PER_INSTANT = 100;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Path folder;

    /**
     * Keeps reports below {@code stateFolder}, which is made when the first one is written.
     *
     * @param stateFolder see {@link StateFolder}
     */
    public FlushReportFiles(Path stateFolder) {
        this.folder = stateFolder.resolve("flush");
    }

    @Override
    public FlushRecord begin(FlushPlan plan, Instant startedAt) {
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
            Path file = create(NAME.format(startedAt));
            return FlushRecordFile.begin(file, plan, startedAt);
        } catch (IOException e) {
            throw FlushRecordFile.unwritable(folder, e);
        }
    }

    @Override
    public Optional<FlushReport> latest() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst =
                    files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                            .sorted(Comparator.reverseOrder())
                            .toList();
            for (Path file : newestFirst) {
                Optional<FlushReport> report = ReportReader.read(file);
                if (report.isPresent()) {
                    return report;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new JournalException(
                    "The reports of earlier flushes in " + folder + " cannot be read: " + why(e),
                    e);
        }
    }

    private Path create(String name) throws IOException {
        for (int i = 0; i < MOST_PER_INSTANT; i++) {
            String suffix = i == 0 ? "" : "-" + i;
            try {
                return Files.createFile(
                        folder.resolve(name + suffix + ENDING), ownerOnly("rw-------"));
            } catch (FileAlreadyExistsException e) {
                // Another flush began in the same instant: the next name is tried.
            }
        }
        throw new FileAlreadyExistsException(folder.resolve(name + ENDING).toString());
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    static String why(IOException e) {
        String message = e.getMessage();
        return switch (e) {
            case java.nio.file.AccessDeniedException _ -> "permission denied.";
            case FileAlreadyExistsException _ -> "there is a file in its place.";
            default -> (message == null ? e.getClass().getSimpleName() : message) + ".";
        };
    }
}
