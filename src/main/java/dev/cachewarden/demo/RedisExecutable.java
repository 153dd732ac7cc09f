package dev.cachewarden.demo;

import redis.embedded.core.ExecutableProvider;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * {@code redis-server} or {@code valkey-server} from the PATH, else the one that comes with the
 * program: 6.2 on Linux and macOS, 5.0 on Windows, which knows no ACL and no RESP3.
 */
final class RedisExecutable {

    private RedisExecutable() {}

    /**
     * @param folder where the one that comes with the program is unpacked
     */
    static Path find(Path folder) throws IOException {
        Optional<Path> installed = onPath("redis-server").or(() -> onPath("valkey-server"));
        return installed.isPresent() ? installed.get() : embedded(folder);
    }

    private static Optional<Path> onPath(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Path embedded(Path folder) throws IOException {
        try {
            return ExecutableProvider.newJarResourceProvider(folder.toFile()).get().toPath();
        } catch (RuntimeException e) {
            throw new IOException(
                    "No Redis server comes with Cachewarden for this system: install redis-server"
                            + " or valkey-server so that it is found on the PATH.",
                    e);
        }
    }
}
