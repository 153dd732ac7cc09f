package dev.cachewarden.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Entries that are written again by the least code there is: SET, pipelined. */
final class SetLoop {

    private static final int PIPELINE = 1_000;
    private static final byte[] SET = "SET".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EX = "EX".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DAY = "86400".getBytes(StandardCharsets.US_ASCII);

    private final List<byte[]> keys = new ArrayList<>();
    private final List<byte[]> values = new ArrayList<>();

    private SetLoop() {}

    /** Reads the entries; blocking. */
    static SetLoop read(PlainSocket socket, String pattern) throws IOException {
        SetLoop loop = new SetLoop();
        String cursor = "0";
        do {
            List<?> found = (List<?>) socket.ask("SCAN", cursor, "MATCH", pattern, "COUNT", "1000");
            cursor = String.valueOf(found.get(0));
            for (Object key : (List<?>) found.get(1)) {
                loop.add(String.valueOf(key), String.valueOf(socket.ask("GET", key.toString())));
            }
        } while (!cursor.equals("0"));
        return loop;
    }

    private void add(String key, String value) {
        keys.add(key.getBytes(StandardCharsets.ISO_8859_1));
        values.add(value.getBytes(StandardCharsets.ISO_8859_1));
    }

    int count() {
        return keys.size();
    }

    /** Writes them all; how long that took. */
    double seconds(PlainSocket socket) throws IOException {
        long started = System.nanoTime();
        int pending = 0;
        for (int i = 0; i < keys.size(); i++) {
            socket.send(SET, keys.get(i), values.get(i), EX, DAY);
            if (++pending == PIPELINE || i == keys.size() - 1) {
                socket.flush();
                for (; pending > 0; pending--) {
                    socket.line();
                }
            }
        }
        return (System.nanoTime() - started) / 1e9;
    }
}
