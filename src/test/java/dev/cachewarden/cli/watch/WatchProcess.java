package dev.cachewarden.cli.watch;

import dev.cachewarden.Cachewarden;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.JavaProcess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A watch in a separate process, as a service manager would start and stop it. */
final class WatchProcess implements AutoCloseable {

    private final Process process;
    private final Path out;
    private final Path err;

    private WatchProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static WatchProcess start(Path state, String... arguments) throws IOException {
        ProcessBuilder builder = JavaProcess.of(Cachewarden.class, arguments);
        builder.environment().put("CACHEWARDEN_HOME", state.toString());
        Path out = state.resolve("stdout");
        Path err = state.resolve("stderr");
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        return new WatchProcess(process, out, err);
    }

    /** The first line that contains {@code text}, as soon as there is one. */
    String awaitLine(String text) {
        Await.until(
                text + " in " + out,
                () -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("It has ended: " + lines() + err());
                    }
                    return lines().stream().anyMatch(line -> line.contains(text));
                });
        return lines().stream().filter(line -> line.contains(text)).findFirst().orElseThrow();
    }

    List<String> lines() {
        return read(out).lines().toList();
    }

    String err() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end as Ctrl+C and service managers do; whether it did in time. */
    boolean end() throws InterruptedException {
        process.destroy();
        return process.waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
