package dev.cachewarden.cli;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.report.SectionFields;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.MaskedDocument;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.core.value.Origin;
import dev.cachewarden.core.value.ValueDecoder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code get} prints. */
final class GetReport {

    private final List<EntryCopy> copies;
    private final Workspace workspace;
    private final ValueDecoder decoder;
    private final long nowNanos;

    private final boolean showPrivate;
    private boolean masks;

    GetReport(List<EntryCopy> copies, Workspace workspace, boolean showPrivate) {
        this.copies = copies;
        this.workspace = workspace;
        this.showPrivate = showPrivate;
        this.decoder = workspace.formats().decoder(Set.of());
        this.nowNanos = workspace.clock().nanos();
    }

    /** Whether something private was left out of what was printed. */
    boolean masksSomething() {
        return masks;
    }

    private String key(CacheKey key) {
        String name = key.toString();
        String shown = showPrivate ? name : Masking.text(name);
        masks |= !shown.equals(name);
        return shown;
    }

    /** Empty where nothing of it may be shown. */
    private Optional<Content> shown(Content content) {
        Optional<Content> shown = showPrivate ? Optional.of(content) : MaskedDocument.of(content);
        masks |= !shown.equals(Optional.of(content));
        return shown;
    }

    String text() {
        return copies.stream()
                .map(this::text)
                .collect(Collectors.joining(System.lineSeparator().repeat(2)));
    }

    private String text(EntryCopy copy) {
        CacheKey key = copy.key();
        String head =
                key.section().label() + "  " + Shortened.of(key(key)) + System.lineSeparator();
        if (copy.failure().isPresent()) {
            return head + "  " + why(copy.failure().get());
        }
        StoredEntry entry = copy.entry().orElseThrow();
        return entry.value()
                .map(value -> head + present(entry, value))
                .orElse(head + "  not cached");
    }

    /** What may not be read is there or not: nobody here knows. */
    private static String why(CacheException failure) {
        return failure.kind() == CacheException.Kind.PERMISSION
                ? String.valueOf(failure.getMessage())
                : "could not be read: " + failure.getMessage();
    }

    private String present(StoredEntry entry, StoredValue value) {
        DecodedValue decoded = decoder.decode(value);
        String origin = origin(decoded).map(instance -> ", from " + instance).orElse("");
        return "  "
                + new TtlWords(nowNanos).of(entry.ttl())
                + ", "
                + decoded.label()
                + origin
                + Cut.of(value).map(cut -> ", " + cut.words()).orElse("")
                + System.lineSeparator()
                + shown(decoded.content())
                        .map(GetReport::content)
                        .orElse("  (bytes that are not text, " + Masking.DOTS + ")");
    }

    /** The instance that the value's users came from, where it shows. */
    private Optional<String> origin(DecodedValue decoded) {
        String instances =
                decoded.users().stream()
                        .flatMap(user -> Origin.of(user, workspace.formats().json()).stream())
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

    private Json json(EntryCopy copy) {
        JsonFields fields =
                SectionFields.of(copy.key().section())
                        .put("key", key(copy.key()))
                        .put(
                                "cached",
                                copy.failure().isPresent()
                                        ? new Json.Null()
                                        : new Json.Bool(copy.isPresent()));
        copy.failure().map(CacheException::getMessage).ifPresent(it -> fields.put("error", it));
        copy.entry().ifPresent(entry -> putEntry(fields, entry));
        return fields.object();
    }

    private void putEntry(JsonFields fields, StoredEntry entry) {
        entry.value()
                .ifPresent(value -> {
                    fields.put("ttlMilliseconds", new TtlWords(nowNanos).json(entry.ttl()));
                    DecodedValue decoded = decoder.decode(value);
                    fields.put("shape", decoded.label());
                    decoded.packing().ifPresent(it -> fields.put("packing", it));
                    origin(decoded).ifPresent(it -> fields.put("origin", it));
                    Cut.of(value).ifPresent(cut -> cut.put(fields));
                    Optional<Content> shown = shown(decoded.content());
                    fields.put("masked", !shown.equals(Optional.of(decoded.content())))
                            .put("value", shown.map(GetReport::json).orElseGet(Json.Null::new));
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
