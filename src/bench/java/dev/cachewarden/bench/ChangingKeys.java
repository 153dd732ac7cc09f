package dev.cachewarden.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An application that changes a cache at a given rate: half of its commands write an entry that was
 * not there, a quarter write one again, a quarter delete one. For one thread.
 */
final class ChangingKeys implements AutoCloseable {

    private static final String VALUE = "x".repeat(BigCache.VALUE_BYTES);
    private static final int PIPELINE = 50;

    private final PlainSocket socket;
    private final Random random = new Random(11);
    private final List<String> written = new ArrayList<>();
    private int names;

    ChangingKeys(int port) throws IOException {
        socket = new PlainSocket(port);
    }

    /** Changes keys for some seconds; answers how many commands that were. */
    long run(int perSecond, int seconds) throws IOException, InterruptedException {
        long started = System.nanoTime();
        long all = (long) perSecond * seconds;
        for (long sent = 0; sent < all; sent += PIPELINE) {
            long due = started + (long) (sent * 1e9 / perSecond);
            long early = due - System.nanoTime();
            if (early > 0) {
                Thread.sleep(early / 1_000_000, (int) (early % 1_000_000));
            }
            change();
        }
        return all;
    }

    /** The keys that are there by its doing. */
    List<String> written() {
        return List.copyOf(written);
    }

    private void change() throws IOException {
        for (int i = 0; i < PIPELINE; i++) {
            if (written.isEmpty() || random.nextBoolean()) {
                String key = "clerk:development:id:user_live" + names++;
                written.add(key);
                set(key);
            } else if (random.nextBoolean()) {
                set(written.get(random.nextInt(written.size())));
            } else {
                int place = random.nextInt(written.size());
                String last = written.removeLast();
                String key = place == written.size() ? last : written.set(place, last);
                socket.send("UNLINK", key);
            }
        }
        socket.flush();
        for (int i = 0; i < PIPELINE; i++) {
            socket.line();
        }
    }

    private void set(String key) throws IOException {
        socket.send(
                "SET".getBytes(StandardCharsets.US_ASCII),
                key.getBytes(StandardCharsets.US_ASCII),
                VALUE.getBytes(StandardCharsets.US_ASCII),
                "EX".getBytes(StandardCharsets.US_ASCII),
                "86400".getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
