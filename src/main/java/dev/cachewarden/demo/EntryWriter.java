package dev.cachewarden.demo;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.demo.cache.DemoEntry;
import dev.cachewarden.demo.cache.DemoValue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Turns entries into commands. */
final class EntryWriter {

    private static final ByteString SET = ByteString.utf8("SET");
    private static final ByteString PX = ByteString.utf8("PX");
    private static final ByteString XX = ByteString.utf8("XX");
    private static final ByteString UNLINK = ByteString.utf8("UNLINK");
    private static final ByteString HSET = ByteString.utf8("HSET");
    private static final ByteString RPUSH = ByteString.utf8("RPUSH");
    private static final ByteString PEXPIRE = ByteString.utf8("PEXPIRE");

    private final RespClient client;

    EntryWriter(RespClient client) {
        this.client = client;
    }

    /** Creates or replaces. */
    void write(DemoEntry entry) throws IOException {
        switch (entry.value()) {
            case DemoValue.Text(ByteString bytes) -> set(entry, bytes, false);
            case DemoValue.Hash(Map<String, String> fields) ->
                    replace(
                            HSET,
                            entry,
                            fields.entrySet().stream()
                                    .flatMap(field ->
                                            java.util.stream.Stream.of(
                                                    field.getKey(), field.getValue()))
                                    .toList());
            case DemoValue.Items(List<String> items) -> replace(RPUSH, entry, items);
        }
    }

    /** Renews a string that expires and is still there. Leaves everything else alone. */
    void refresh(DemoEntry entry) throws IOException {
        if (entry.ttl().isPresent() && entry.value() instanceof DemoValue.Text(ByteString bytes)) {
            set(entry, bytes, true);
        }
    }

    /** Sets the time to live of an entry of any type again. */
    void prolong(DemoEntry entry) throws IOException {
        if (entry.ttl().isPresent()) {
            client.send(PEXPIRE, entry.key(), millis(entry.ttl().get()));
        }
    }

    private void set(DemoEntry entry, ByteString value, boolean onlyIfThere) throws IOException {
        List<ByteString> command = new ArrayList<>(List.of(SET, entry.key(), value));
        if (entry.ttl().isPresent()) {
            command.add(PX);
            command.add(millis(entry.ttl().get()));
        }
        if (onlyIfThere) {
            command.add(XX);
        }
        client.send(command.toArray(ByteString[]::new));
    }

    private void replace(ByteString command, DemoEntry entry, Collection<String> words)
            throws IOException {
        client.send(UNLINK, entry.key());
        List<ByteString> all = new ArrayList<>(List.of(command, entry.key()));
        words.forEach(word -> all.add(ByteString.utf8(word)));
        client.send(all.toArray(ByteString[]::new));
        if (entry.ttl().isPresent()) {
            client.send(PEXPIRE, entry.key(), millis(entry.ttl().get()));
        }
    }

    private static ByteString millis(Duration ttl) {
        return ByteString.utf8(Long.toString(ttl.toMillis()));
    }
}
