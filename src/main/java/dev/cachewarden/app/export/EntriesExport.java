package dev.cachewarden.app.export;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.core.report.FindingsTable;
import dev.cachewarden.core.text.Bytes;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.core.value.MaskedDocument;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.core.value.ValueDecoder;

import org.apache.commons.csv.CSVPrinter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Entries as text for other programs: what each holds at this moment. An entry that is gone or was
 * not read is listed as such. Blocking.
 */
public final class EntriesExport {

    /** How many entries are exported at once. */
    public static final int MOST = 10_000;

    /** What all values may have together: of many entries, long values are not read. */
    private static final long MOST_BYTES = 256L << 20;

    private static final List<String> COLUMNS =
            List.of("environment", "type", "key", "state", "ttl ms", "bytes", "value");

    private final Workspace workspace;
    private final boolean isMasked;
    private final ValueDecoder decoder;

    /**
     * @param isMasked whether private fields are masked
     */
    public EntriesExport(Workspace workspace, boolean isMasked) {
        this.workspace = workspace;
        this.isMasked = isMasked;
        this.decoder = workspace.formats().decoder(Set.of());
    }

    /**
     * One entry.
     *
     * @param state {@code cached}, {@code gone}, or why it is not known
     * @param ttlMillis empty without expiry, and where there is no entry
     * @param value empty where none was read, or nothing of it may be shown
     */
    private record Row(
            CacheKey key,
            String state,
            Optional<Long> ttlMillis,
            long bytes,
            Optional<Json> value) {}

    /**
     * A JSON object a line.
     *
     * @throws CacheException if the server does not answer
     */
    public String jsonLines(List<CacheKey> keys) {
        return rows(keys).stream()
                .map(row -> JsonText.inLine(json(row)) + "\n")
                .collect(Collectors.joining());
    }

    /**
     * Values alone.
     *
     * @param text a JSON array
     * @param count of the values in it; entries that are gone or were not read have none
     */
    public record Values(String text, long count) {}

    /** The values alone; as {@link #jsonLines} fails. */
    public Values values(List<CacheKey> keys) {
        List<Json> values = rows(keys).stream().flatMap(row -> row.value().stream()).toList();
        return new Values(JsonText.of(new Json.Arr(values)), values.size());
    }

    /** A header and a line for each entry (RFC 4180); as {@link #jsonLines} fails. */
    public String csv(List<CacheKey> keys) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FindingsCsv.FORMAT)) {
            printer.printRecord(COLUMNS);
            for (Row row : rows(keys)) {
                printer.printRecord(cells(row));
            }
        } catch (IOException e) {
            // Nothing is written but memory.
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<String> cells(Row row) {
        return List.of(
                FindingsTable.plain(row.key().section().label()),
                row.key().type().label(),
                FindingsTable.plain(name(row.key())),
                row.state(),
                row.ttlMillis().map(Object::toString).orElse(""),
                Long.toString(row.bytes()),
                row.value().map(JsonText::inLine).map(FindingsTable::plain).orElse(""));
    }

    private Json json(Row row) {
        return new JsonFields()
                .put("key", name(row.key()))
                .put("environment", row.key().section().label())
                .put("type", row.key().type().label())
                .put("state", row.state())
                .put(
                        "ttlMs",
                        row.ttlMillis()
                                .<Json>map(it -> new Json.Num(Long.toString(it)))
                                .orElseGet(Json.Null::new))
                .put("bytes", row.bytes())
                .put("value", row.value().orElseGet(Json.Null::new))
                .object();
    }

    private String name(CacheKey key) {
        return isMasked ? Masking.text(key.toString()) : key.toString();
    }

    private List<Row> rows(List<CacheKey> keys) {
        if (keys.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " entries, not " + keys.size());
        }
        List<Row> rows = new ArrayList<>();
        keys.forEach(key -> rows.add(unread(key, "not read")));
        long longest = Math.min(BulkRequest.LONGEST, MOST_BYTES / Math.max(1, keys.size()));
        workspace
                .server()
                .readAll(
                        new BulkRequest(keys.size(), i -> keys.get(i).bytes(), true, longest),
                        new CacheReader.EntrySink() {
                            @Override
                            public boolean accept(List<ReadEntry> entries) {
                                entries.forEach(it -> rows.set(it.index(), row(keys, it)));
                                return true;
                            }

                            @Override
                            public boolean refused(List<Integer> indexes, CacheException why) {
                                indexes.forEach(
                                        at -> rows.set(at, unread(keys.get(at), "refused")));
                                return true;
                            }
                        });
        return rows;
    }

    private static Row unread(CacheKey key, String state) {
        return new Row(key, state, Optional.empty(), 0, Optional.empty());
    }

    private Row row(List<CacheKey> keys, ReadEntry entry) {
        CacheKey key = keys.get(entry.index());
        if (!entry.exists()) {
            return unread(key, "gone");
        }
        Optional<Json> value =
                entry.value()
                        .map(it -> decoder.decode(new StoredValue.Text(it, it.length())).content())
                        .flatMap(it -> isMasked ? MaskedDocument.of(it) : Optional.of(it))
                        .map(EntriesExport::json);
        String state =
                entry.value().isPresent()
                        ? "cached"
                        : "cached, "
                                + entry.type()
                                + " of "
                                + Bytes.of(entry.length())
                                + " not read";
        return new Row(key, state, left(entry.ttl()), entry.length(), value);
    }

    private Optional<Long> left(Ttl ttl) {
        return ttl instanceof Ttl.Running running
                ? Optional.of(running.remaining(workspace.clock().nanos()).toMillis())
                : Optional.empty();
    }

    private static Json json(Content content) {
        return switch (content) {
            case Content.Document(Json json) -> json;
            case Content.Text(String text) -> new Json.Str(Printable.ofText(text));
            case Content.Bytes bytes -> new Json.Str(bytes.bytes().toString());
            case Content.Nothing() -> new Json.Null();
        };
    }
}
