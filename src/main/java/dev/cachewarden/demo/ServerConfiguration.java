package dev.cachewarden.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server's configuration: on loopback, in memory only. In a file, because other users of the
 * computer can see command lines. No client can make the server write files, load code or follow
 * another server: those commands do not exist. (Redis 7 has the same as options, which are so by
 * default; taking the commands away works with every version.)
 */
final class ServerConfiguration {

    /** Neither the demo nor the program needs them. */
    private static final List<String> TAKEN_AWAY =
            List.of(
                    "CONFIG",
                    "DEBUG",
                    "MODULE",
                    "SLAVEOF",
                    "REPLICAOF",
                    "SAVE",
                    "BGSAVE",
                    "BGREWRITEAOF",
                    "SHUTDOWN",
                    "MIGRATE");

    private ServerConfiguration() {}

    /** For a server that anybody on this computer can log in to. */
    static String open(int port, Path folder) {
        return String.join("\n", lines(port, folder)) + "\n";
    }

    /** For a server of this user alone. */
    static String guarded(int port, Path folder, String password) {
        List<String> lines = lines(port, folder);
        lines.add("protected-mode yes");
        lines.add("requirepass " + password);
        TAKEN_AWAY.forEach(command -> lines.add("rename-command " + command + " \"\""));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> lines(int port, Path folder) {
        return new ArrayList<>(
                List.of(
                        "port " + port,
                        "bind 127.0.0.1",
                        "save \"\"",
                        "appendonly no",
                        "dir \"" + quoted(folder) + "\""));
    }

    private static String quoted(Path folder) {
        return folder.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
