package dev.cachewarden.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends a server with the program that started it, also where that is killed and can do nothing any
 * more. A shell next to the server waits for the end of a pipe from the program, which the system
 * closes with it. Where there is no such shell, as on Windows, the next start ends what is left.
 */
final class Watchdog {

    private static final Path SHELL = Path.of("/bin/sh");

    /**
     * The shell becomes the server, so the process that Java knows is the server itself. Its number
     * is kept in a file that is taken away when the server has ended: by then the number may be
     * another process's.
     */
    private static final String SCRIPT =
            """
            folder=$1; shift; file=$folder/PID_FILE
            echo $$ > "$file"
            exec 3<&0
            {
              PATH=/usr/bin:/bin:$PATH
              while read -r line <&3; do :; done
              if [ -e "$file" ]; then
                kill $$
                tries=0
                while kill -0 $$ && [ $tries -lt 50 ]; do sleep 0.1; tries=$((tries + 1)); done
              fi
              rm -rf -- "$folder"
            } >/dev/null 2>&1 &
            exec "$@" </dev/null 3<&-
            """
                    .replace("PID_FILE", ServerFolder.PID_FILE);

    private Watchdog() {}

    /** Whether servers can be watched here. */
    static boolean isPossible() {
        return Files.isExecutable(SHELL);
    }

    /** The command that runs {@code server} watched, and removes {@code folder} after it. */
    static List<String> watching(List<String> server, Path folder) {
        List<String> command =
                new ArrayList<>(
                        List.of(SHELL.toString(), "-c", SCRIPT, "cachewarden", folder.toString()));
        command.addAll(server);
        return command;
    }
}
