package dev.cachewarden.cli;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.report.SectionFields;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.Origin;
import dev.cachewarden.core.value.ValueDecoder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code get} prints. */
final class GetReport {

    private final List<Copy> copies;
    private final Workspace workspace;
    private final ValueDecoder decoder;
    private final long nowNanos;

    GetReport(List<Copy> copies, Workspace workspace) {
        this.copies = copies;
        this.workspace = workspace;
        this.decoder = new ValueDecoder(workspace.jsonParser());
        this.nowNanos = workspace.clock().nanos();
    }

    String text() {
        return copies.stream()
                .map(this::text)
                .collect(Collectors.joining(System.lineSeparator().repeat(2)));
    }

    private String text(Copy copy) {
        CacheKey key = copy.key();
        String head = key.section().label() + "  " + key + System.lineSeparator();
        if (copy.failure().isPresent()) {
            return head + "  could not be read: " + copy.failure().get().getMessage();
        }
        StoredEntry entry = copy.entry().orElseThrow();
        return entry.value()
                .map(value -> head + present(entry, value))
                .orElse(head + "  not cached");
    }

    private String present(StoredEntry entry, StoredValue value) {
        DecodedValue decoded = decoder.decode(value);
        String origin = origin(decoded).map(instance -> ", from " + instance).orElse("");
        return "  "
                + new TtlWords(nowNanos).of(entry.ttl())
                + ", "
                + decoded.label()
                + origin
                + System.lineSeparator()
                + content(decoded.content());
    }

    /** The instance that the value's users came from, where it shows. */
    private Optional<String> origin(DecodedValue decoded) {
        String instances =
                decoded.users().stream()
                        .flatMap(user -> Origin.of(user, workspace.jsonParser()).stream())
                        .map(Origin::instance)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return Optional.of(Printable.ofText(instances)).filter(text -> !text.isEmpty());
    }

    private static String content(Content content) {
        return switch (content) {
            case Content.Document(Json json) -> JsonText.of(json);
            case Content.Text(String text) -> Printable.ofText(text);
            case Content.Bytes bytes -> bytes.bytes().toString();
            case Content.Nothing() -> "";
        };
    }

    Json json() {
        return new Json.Arr(copies.stream().map(this::json).toList());
    }

    private Json json(Copy copy) {
        JsonFields fields =
                SectionFields.of(copy.key().section())
                        .put("key", copy.key().toString())
                        .put("cached", copy.isPresent());
        copy.failure().map(CacheException::getMessage).ifPresent(it -> fields.put("error", it));
        copy.entry().ifPresent(entry -> putEntry(fields, entry));
        return fields.object();
    }

    private void putEntry(JsonFields fields, StoredEntry entry) {
        entry.value()
                .ifPresent(
                        value -> {
                            fields.put("ttlMilliseconds", new TtlWords(nowNanos).json(entry.ttl()));
                            DecodedValue decoded = decoder.decode(value);
                            fields.put("shape", decoded.label());
                            origin(decoded).ifPresent(it -> fields.put("origin", it));
                            fields.put("value", json(decoded.content()));
                        });
    }

    private static Json json(Content content) {
        return switch (content) {
            case Content.Document(Json json) -> json;
            case Content.Text(String text) -> new Json.Str(text);
            case Content.Bytes bytes -> new Json.Str(bytes.bytes().toString());
            case Content.Nothing() -> new Json.Null();
        };
    }
}
