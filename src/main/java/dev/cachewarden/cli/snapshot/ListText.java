package dev.cachewarden.cli.snapshot;

import dev.cachewarden.cli.TextColumn;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.ListedSnapshot;
import dev.cachewarden.core.snapshot.SnapshotLabel;
import dev.cachewarden.core.text.Bytes;
import dev.cachewarden.core.text.Numbers;

import java.util.List;
import java.util.function.Function;

/** The table that {@code snapshot list} prints: a line for each file. */
final class ListText {

    /** Widths in characters: lines with all columns fit a terminal of 120. */
    private static final int WIDEST_NAME = 32;

    private static final int WIDEST_SERVER = 18;
    private static final int WIDEST_SELECTION = 18;

    private final List<ListedSnapshot> listed;
    private final TextColumn names;
    private final TextColumn servers;
    private final TextColumn selections;

    ListText(List<ListedSnapshot> listed) {
        this.listed = listed;
        this.names = TextColumn.of(listed.stream().map(ListText::name).toList(), WIDEST_NAME);
        this.servers = column(SnapshotWords::server, WIDEST_SERVER);
        this.selections = column(SnapshotWords::selection, WIDEST_SELECTION);
    }

    private TextColumn column(Function<ExportTitle, String> words, int most) {
        return TextColumn.of(
                listed.stream()
                        .flatMap(it -> it.label().stream())
                        .map(label -> words.apply(label.title()))
                        .toList(),
                most);
    }

    List<String> lines() {
        return listed.stream().map(this::line).toList();
    }

    private String line(ListedSnapshot file) {
        return names.cell(name(file))
                + "  "
                + file.label().map(this::words).or(file::problem).orElse("");
    }

    private static String name(ListedSnapshot file) {
        return Printable.ofText(String.valueOf(file.file().getFileName()));
    }

    private String words(SnapshotLabel label) {
        return "%s  %s  %s  %s  %s  %s"
                .formatted(
                        SnapshotWords.time(label.title()),
                        servers.cell(SnapshotWords.server(label.title())),
                        selections.cell(SnapshotWords.selection(label.title())),
                        label.counts()
                                .map(it -> Numbers.entries(it.entries()))
                                .orElse("ends early: not whole"),
                        Bytes.of(label.bytes()),
                        label.isEncrypted() ? "encrypted" : "in clear");
    }
}
