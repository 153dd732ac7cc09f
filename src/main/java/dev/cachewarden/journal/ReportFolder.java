package dev.cachewarden.journal;

import dev.cachewarden.core.file.LockedFile;
import dev.cachewarden.core.file.PrivateFiles;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder with a file per run, named by its start in UTC, readable by its owner only. Names are in
 * the order in which runs began: where the clock was set back, a name is that of the moment after
 * the last one, and only the file's content has the time by the clock. The last thousand are kept:
 * what every run came to is in the journal.
 */
record ReportFolder(Path path) {

    private static final String ENDING = ".jsonl";

    /** Of a name without its ending. */
    private static final int LENGTH = "2026-11-30T09-45-01.123456Z".length();

    private static final int KEPT = 1_000;
    private static final int MOST_PER_INSTANT = 100;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** Makes an empty file, and the folder where it is missing. */
    Path create(Instant startedAt) throws IOException {
        PrivateFiles.createFolder(path);
        List<Path> files = newestFirst();
        forgetBeyond(KEPT - 1, files);
        String name = NAME.format(after(files, startedAt));
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

    /** One that is still written is left, however many came after it. */
    private static void forgetBeyond(int most, List<Path> files) {
        for (Path file : files.subList(Math.min(most, files.size()), files.size())) {
            forget(file);
        }
    }

    private static void forget(Path file) {
        try {
            Optional<LockedFile> free = LockedFile.now(file);
            if (free.isPresent()) {
                Files.deleteIfExists(file);
                free.get().closeForGood();
            }
        } catch (IOException e) {
            // It is no reason not to begin, and is tried again with the next.
            return;
        }
    }

    private static Instant after(List<Path> files, Instant startedAt) {
        if (files.isEmpty()) {
            return startedAt;
        }
        String last = files.getFirst().getFileName().toString();
        if (last.length() < LENGTH) {
            return startedAt;
        }
        try {
            Instant moment = NAME.parse(last.substring(0, LENGTH), Instant::from);
            return moment.isBefore(startedAt) ? startedAt : moment.plus(1, ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            // Not one of ours, so nothing says that it is in the order.
            return startedAt;
        }
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
