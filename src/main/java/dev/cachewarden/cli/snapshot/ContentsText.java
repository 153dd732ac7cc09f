package dev.cachewarden.cli.snapshot;

import dev.cachewarden.app.snapshot.SnapshotContents;
import dev.cachewarden.app.snapshot.SnapshotGroup;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.report.SectionFields;
import dev.cachewarden.core.snapshot.SnapshotEntry;
import dev.cachewarden.core.text.Bytes;
import dev.cachewarden.core.text.Numbers;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What {@code snapshot show} prints. */
final class ContentsText {

    private final Path file;
    private final SnapshotContents contents;

    ContentsText(Path file, SnapshotContents contents) {
        this.file = file;
        this.contents = contents;
    }

    static String line(CacheKey key, SnapshotEntry entry) {
        return "%s  %s  %s  %s"
                .formatted(
                        key,
                        entry.content().type(),
                        Bytes.of(entry.content().bytes().length()),
                        end(entry.content().expiresAt()));
    }

    private static String end(OptionalLong millis) {
        return millis.isPresent()
                ? "ends " + Instant.ofEpochMilli(millis.getAsLong())
                : "without end";
    }

    static Json json(CacheKey key, SnapshotEntry entry) {
        JsonFields fields =
                new JsonFields()
                        .put("key", key.toString())
                        .put("type", entry.content().type())
                        .put("bytes", entry.content().bytes().length());
        entry.content()
                .expiresAt()
                .ifPresent(end -> fields.put("endsAt", Instant.ofEpochMilli(end).toString()));
        return fields.object();
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s: %s, %s, taken %s"
                        .formatted(
                                file,
                                SnapshotWords.server(contents.title()),
                                SnapshotWords.selection(contents.title()),
                                SnapshotWords.time(contents.title())));
        contents.counts()
                .ifPresentOrElse(
                        counts -> {
                            lines.add(
                                    "  whole, and as it was written: "
                                            + Numbers.entries(counts.entries()));
                            SnapshotWords.missing(counts).forEach(it -> lines.add("  " + it));
                        },
                        () ->
                                lines.add(
                                        "  It ends early: of what followed nothing is known, and it"
                                                + " cannot be restored."));
        if (contents.foreign() > 0) {
            lines.add("  " + Numbers.entries(contents.foreign()) + " of other keys: not counted");
        }
        lines.addAll(rows());
        return String.join(System.lineSeparator(), lines);
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        Section[] last = new Section[1];
        contents.groups()
                .forEach((group, total) -> {
                    if (!group.section().equals(last[0])) {
                        last[0] = group.section();
                        rows.add("  " + label(group.section()));
                    }
                    rows.add("    " + row(group, total));
                });
        return rows;
    }

    private static String label(Section section) {
        return section.label() + (section.isProtected() ? " (protected)" : "");
    }

    private static String row(SnapshotGroup group, SnapshotContents.Total total) {
        return "%-10s %12s  %s%s"
                .formatted(
                        group.type().label(),
                        Numbers.of(total.entries()),
                        Bytes.of(total.bytes()),
                        total.ended() == 0
                                ? ""
                                : "  " + Numbers.of(total.ended()) + " ended since");
    }

    Json json(boolean withKeys, List<Json> keys) {
        JsonFields fields =
                SnapshotWords.json(contents.title())
                        .put("file", file.toString())
                        .put("outcome", contents.outcome().label());
        SnapshotWords.addTo(fields, contents.counts());
        fields.put("foreign", contents.foreign());
        List<Json> groups = new ArrayList<>();
        contents.groups()
                .forEach((group, total) ->
                        groups.add(
                                SectionFields.of(group.section())
                                        .put("type", group.type().label())
                                        .put("entries", total.entries())
                                        .put("bytes", total.bytes())
                                        .put("ended", total.ended())
                                        .object()));
        fields.put("groups", new Json.Arr(groups));
        if (withKeys) {
            fields.put("keys", new Json.Arr(keys));
        }
        return fields.object();
    }
}
