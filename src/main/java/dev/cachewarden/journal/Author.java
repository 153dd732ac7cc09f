package dev.cachewarden.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Who makes changes here: a person on a machine, and the process of this program. */
final class Author {

    private static final Path HOST = Path.of("/etc/hostname");

    /** A clock that is right again after a night is off by less. */
    private static final Duration CORRECTION = Duration.ofMinutes(1);

    private Author() {}

    /** {@code anna on build-7}. */
    static String words() {
        return System.getProperty("user.name", "unknown user") + " on " + host();
    }

    /** Without asking the name service, which can take seconds where the network is ill. */
    private static String host() {
        return Stream.of("HOSTNAME", "COMPUTERNAME")
                .map(System::getenv)
                .filter(it -> it != null && !it.isBlank())
                .findFirst()
                .orElseGet(Author::hostOfFile);
    }

    private static String hostOfFile() {
        try {
            return Files.readString(HOST).strip();
        } catch (IOException e) {
            return "unknown host";
        }
    }

    /** In ms since 1970; 0 where the system does not say. Distinguishes processes of one number. */
    static long processStart(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /**
     * Whether that very process is still there. Linux counts a process's start from the machine's,
     * which it calculates from the present time: correcting the clock moves both.
     */
    static boolean isRunning(long pid, long start) {
        Optional<ProcessHandle> process = pid < 0 ? Optional.empty() : ProcessHandle.of(pid);
        return process.filter(ProcessHandle::isAlive)
                .filter(it -> Math.abs(processStart(it) - start) < CORRECTION.toMillis())
                .isPresent();
    }
}
