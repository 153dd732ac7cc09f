package dev.cachewarden.bench;

import java.io.IOException;

/** What many teams flush with: a script that scans a chunk and removes what it met. */
final class LuaFlush {

    private static final String SCRIPT =
            """
            local found = redis.call('SCAN', ARGV[1], 'MATCH', ARGV[2], 'COUNT', 1000)
            if #found[2] > 0 then redis.call('UNLINK', unpack(found[2])) end
            return found[1]
            """;

    private LuaFlush() {}

    static double seconds(PlainSocket socket, String pattern) throws IOException {
        long started = System.nanoTime();
        String cursor = "0";
        do {
            cursor = String.valueOf(socket.ask("EVAL", SCRIPT, "0", cursor, pattern));
        } while (!cursor.equals("0"));
        return (System.nanoTime() - started) / 1e9;
    }
}
