package dev.cachewarden.cli;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.core.report.SectionFields;
import dev.cachewarden.core.text.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code list} prints. */
final class ListReport {

    /** In characters: lines with their counts fit a terminal of 80. */
    private static final int WIDEST = 64;

    private static final String COUNT = "  %12s";

    private final Workspace workspace;
    private final ScanResult result;
    private final KeyIndex index;

    ListReport(Workspace workspace, ScanResult result) {
        this.workspace = workspace;
        this.result = result;
        this.index = result.index();
    }

    String text() {
        List<Row> rows = new ArrayList<>();
        String prefix = Shortened.of(Printable.ofText(workspace.layout().prefix()));
        for (Section section : index.sections()) {
            String mark = section.isProtected() ? " (protected)" : "";
            rows.add(new Row("  " + section.label() + mark, index.count(section)));
            for (Group group : index.groups(section)) {
                rows.add(new Row("    " + group.type().label(), group.size()));
            }
        }
        TextColumn labels = TextColumn.of(rows.stream().map(Row::label).toList(), WIDEST);
        Row whole =
                new Row(prefix + " on " + workspace.server().facts().name() + part(), index.size());
        return Stream.concat(
                        Stream.of(whole.title(labels.width())),
                        rows.stream().map(row -> row.text(labels)))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** In the text itself, since a list in a file comes without the notes on standard error. */
    private String part() {
        return result.complete() ? "" : " (not read to the end: at least)";
    }

    private record Row(String label, long count) {

        String text(TextColumn labels) {
            return labels.cell(label) + COUNT.formatted(Numbers.of(count));
        }

        /** A server can have a long name: the count goes below the others only as far as it can. */
        String title(int width) {
            String aligned = COUNT.formatted(Numbers.of(count));
            String number = "  " + aligned.strip();
            int room = width + aligned.length() - label.length();
            return label + " ".repeat(Math.max(0, room - number.length())) + number;
        }
    }

    Json json() {
        return new JsonFields()
                .put("server", workspace.server().facts().name())
                .put("user", workspace.login().user())
                .put("source", workspace.login().source())
                .put("prefix", workspace.layout().prefix())
                .put("complete", result.complete())
                .put("keys", index.size())
                .put("sections", sections())
                .object();
    }

    private Json sections() {
        return new Json.Arr(index.sections().stream().map(this::section).toList());
    }

    private Json section(Section section) {
        JsonFields types = new JsonFields();
        index.groups(section).forEach(group -> types.put(group.type().label(), group.size()));
        return SectionFields.of(section)
                .put("protected", section.isProtected())
                .put("keys", index.count(section))
                .put("types", types.object())
                .object();
    }
}
