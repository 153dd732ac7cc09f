package dev.cachewarden.journal;

import dev.cachewarden.core.file.PrivateFiles;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A folder with a file per run, named by its start in UTC, readable by its owner only. */
record ReportFolder(Path path) {

    private static final String ENDING = ".jsonl";
    private static final int MOST_PER_INSTANT = 100;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** Makes an empty file, and the folder where it is missing. */
    Path create(Instant startedAt) throws IOException {
        PrivateFiles.createFolder(path);
        String name = NAME.format(startedAt);
        for (int i = 0; i < MOST_PER_INSTANT; i++) {
            String suffix = i == 0 ? "" : "-" + i;
            try {
                return PrivateFiles.create(path.resolve(name + suffix + ENDING));
            } catch (FileAlreadyExistsException e) {
                // Another run began in the same instant: the next name is tried.
            }
        }
        throw new FileAlreadyExistsException(path.resolve(name + ENDING).toString());
    }

    /** All files, the last begun first. */
    List<Path> newestFirst() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
