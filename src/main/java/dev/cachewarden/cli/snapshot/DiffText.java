package dev.cachewarden.cli.snapshot;

import dev.cachewarden.app.snapshot.DiffReport;
import dev.cachewarden.app.snapshot.Difference;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.report.SectionFields;
import dev.cachewarden.core.text.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code snapshot diff} prints. */
final class DiffText {

    private final DiffReport report;

    DiffText(DiffReport report) {
        this.report = report;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("From: " + SnapshotWords.line(report.first()));
        lines.add("To:   " + report.second().map(SnapshotWords::line).orElse("the cache as it is"));
        report.groups()
                .forEach((group, counts) ->
                        lines.add(
                                "  "
                                        + group.section().label()
                                        + "  "
                                        + group.type().label()
                                        + "  "
                                        + words(counts)));
        lines.add(report.verdict());
        return String.join(System.lineSeparator(), lines);
    }

    private static String words(Map<Difference, Long> counts) {
        return counts.entrySet().stream()
                .map(it -> Numbers.of(it.getValue()) + " " + it.getKey().label())
                .collect(Collectors.joining(", "));
    }

    Json json(boolean withKeys, List<Json> keys) {
        JsonFields fields =
                new JsonFields()
                        .put("outcome", report.outcome().label())
                        .put("verdict", report.verdict())
                        .put("from", SnapshotWords.json(report.first()).object());
        report.second().ifPresent(it -> fields.put("to", SnapshotWords.json(it).object()));
        fields.put("differences", report.differences());
        List<Json> groups = new ArrayList<>();
        report.groups()
                .forEach((group, counts) -> {
                    JsonFields row =
                            SectionFields.of(group.section()).put("type", group.type().label());
                    counts.forEach((difference, number) -> row.put(difference.label(), number));
                    groups.add(row.object());
                });
        fields.put("groups", new Json.Arr(groups));
        report.problem().ifPresent(problem -> fields.put("problem", problem));
        if (withKeys) {
            fields.put("keys", new Json.Arr(keys));
        }
        return fields.object();
    }
}
