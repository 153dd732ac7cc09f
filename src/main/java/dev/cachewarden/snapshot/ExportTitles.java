package dev.cachewarden.snapshot;

import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.snapshot.ExportCounts;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.SnapshotSelection;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** What exported snapshots say of themselves, as JSON: see the package. */
final class ExportTitles {

    private static final JsonMapper MAPPER = new JsonMapper();

    private ExportTitles() {}

    static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    static ObjectNode json(ExportTitle title) {
        ObjectNode json =
                MAPPER.createObjectNode()
                        .put("takenAt", title.takenAt().toString())
                        .put("server", title.server())
                        .put("prefix", title.prefix());
        switch (title.selection()) {
            case SnapshotSelection.Named(int keys) -> json.put("keys", keys);
            case SnapshotSelection.Part part -> addPart(part, json);
        }
        return json;
    }

    private static void addPart(SnapshotSelection.Part part, ObjectNode json) {
        part.environment().ifPresent(name -> json.put("environment", name.toString()));
        if (part.section().isPresent() && part.environment().isEmpty()) {
            json.putNull("environment");
        }
        part.type().ifPresent(type -> json.put("type", type.label()));
    }

    /**
     * A title again.
     *
     * @throws IOException if it is none
     */
    static ExportTitle title(JsonNode json) throws IOException {
        try {
            String prefix = text(json, "prefix");
            if (prefix.isEmpty()) {
                throw unknown(null);
            }
            return new ExportTitle(
                    Instant.parse(text(json, "takenAt")),
                    text(json, "server"),
                    prefix,
                    selection(json));
        } catch (DateTimeException e) {
            throw unknown(e);
        }
    }

    private static SnapshotSelection selection(JsonNode json) throws IOException {
        if (json.has("keys")) {
            return new SnapshotSelection.Named(
                    Math.toIntExact(Math.min(number(json, "keys"), Integer.MAX_VALUE)));
        }
        Optional<KeyType> type = Optional.empty();
        if (json.has("type")) {
            type = KeyType.ofLabel(text(json, "type"));
            if (type.isEmpty()) {
                throw unknown(null);
            }
        }
        return new SnapshotSelection.Part(section(json), type);
    }

    private static Optional<Section> section(JsonNode json) throws IOException {
        if (!json.has("environment")) {
            return Optional.empty();
        }
        return Optional.of(
                json.path("environment").isNull()
                        ? new Section.NoEnvironment()
                        : new Section.Unknown(Printable.parse(text(json, "environment"))));
    }

    static ObjectNode json(ExportCounts counts) {
        return MAPPER.createObjectNode()
                .put("entries", counts.entries())
                .put("vanished", counts.vanished())
                .put("unread", counts.unread());
    }

    /**
     * Counts again.
     *
     * @throws IOException if these are none
     */
    static ExportCounts counts(byte[] bytes) throws IOException {
        JsonNode json = parse(bytes);
        return new ExportCounts(
                number(json, "entries"), number(json, "vanished"), number(json, "unread"));
    }

    static JsonNode parse(byte[] bytes) throws IOException {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw unknown(e);
        }
    }

    private static String text(JsonNode json, String name) throws IOException {
        JsonNode text = json.path(name);
        if (!text.isString()) {
            throw unknown(null);
        }
        return text.stringValue();
    }

    private static long number(JsonNode json, String name) throws IOException {
        JsonNode number = json.path(name);
        if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 0) {
            throw unknown(null);
        }
        return number.longValue();
    }

    private static IOException unknown(@Nullable Exception cause) {
        return new IOException("it says what it is of in an unknown form", cause);
    }
}
