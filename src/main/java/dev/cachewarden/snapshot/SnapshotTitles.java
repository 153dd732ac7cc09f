package dev.cachewarden.snapshot;

import dev.cachewarden.core.snapshot.SnapshotTitle;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** Titles as JSON. */
final class SnapshotTitles {

    private static final JsonMapper MAPPER = new JsonMapper();

    private SnapshotTitles() {}

    static byte[] encode(SnapshotTitle title) {
        return MAPPER.createObjectNode()
                .put("id", title.id())
                .put("takenAt", title.takenAt().toString())
                .put("server", title.server())
                .put("action", title.action())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The first frame.
     *
     * @throws IOException if it is none
     */
    static SnapshotTitle read(SnapshotReader reader) throws IOException {
        List<SnapshotReader.Sealed> frames = reader.frames();
        if (frames.isEmpty() || frames.getFirst().kind() != FrameKind.TITLE) {
            throw new IOException("it ends before its title");
        }
        try {
            JsonNode json = MAPPER.readTree(reader.content(frames.getFirst()));
            return new SnapshotTitle(
                    json.path("id").asString(),
                    Instant.parse(json.path("takenAt").asString()),
                    json.path("server").asString(),
                    json.path("action").asString());
        } catch (JacksonException | DateTimeException e) {
            throw new IOException("it has a title of an unknown form", e);
        }
    }
}
