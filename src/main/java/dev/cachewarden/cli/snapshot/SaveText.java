package dev.cachewarden.cli.snapshot;

import dev.cachewarden.app.snapshot.SaveReport;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;

import java.util.ArrayList;
import java.util.List;

/** What {@code snapshot save} prints. */
final class SaveText {

    private SaveText() {}

    static String of(SaveReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.headline());
        report.facts().forEach(fact -> lines.add("  " + fact));
        return String.join(System.lineSeparator(), lines);
    }

    static Json json(SaveReport report, boolean isEncrypted) {
        JsonFields unread = new JsonFields();
        report.unread().forEach(unread::put);
        JsonFields fields =
                SnapshotWords.json(report.title())
                        .put("outcome", report.outcome().label())
                        .put("written", report.problem().isEmpty())
                        .put("file", report.file().toString())
                        .put("encrypted", isEncrypted)
                        .put("bytes", report.bytes())
                        .put("entries", report.counts().entries())
                        .put("vanished", report.counts().vanished())
                        .put("unread", report.counts().unread())
                        .put("reasons", unread.object());
        report.problem().ifPresent(problem -> fields.put("problem", problem));
        return fields.object();
    }
}
