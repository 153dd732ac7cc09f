package dev.cachewarden.cli.snapshot;

import dev.cachewarden.app.snapshot.SnapshotContents;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.PassPhraseOptions;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.port.SnapshotFiles.Opened;
import dev.cachewarden.core.snapshot.SnapshotEntry;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Shows what is in a snapshot. */
@Command(
        name = "show",
        description = {
            "Read a snapshot to its end, prove that it is as it was written, and count its entries"
                    + " by environment and",
            "type. Prints no values. Connects to no server."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class SnapshotShowCommand implements Callable<Integer> {

    private final CliSession session;
    private final SnapshotFiles files;

    @Mixin private PartOptions part = new PartOptions();
    @Mixin private PassPhraseOptions phrases = new PassPhraseOptions();

    @Parameters(paramLabel = "FILE", description = "The snapshot.")
    private Path file = Path.of("");

    @Option(names = "--keys", description = "List every key as well.")
    private boolean keys;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    SnapshotShowCommand(CliSession session, SnapshotFiles files) {
        this.session = session;
        this.files = files;
    }

    @Override
    public Integer call() {
        SnapshotOpening opening = new SnapshotOpening(files, phrases, session.terminal());
        try (Opened opened = opening.open(file)) {
            KeyGrammar grammar = opening.grammar(opened.title());
            List<Json> listed = new ArrayList<>();
            SnapshotContents contents =
                    SnapshotContents.read(
                            opened,
                            grammar,
                            part.part(grammar),
                            session.now().toEpochMilli(),
                            (key, entry) -> list(key, entry, listed));
            ContentsText text = new ContentsText(file, contents);
            session.print(json ? JsonText.of(text.json(keys, listed)) : text.text());
            return ExitCode.of(contents.outcome());
        }
    }

    /** Lines are printed as they come: there can be millions. */
    private void list(CacheKey key, SnapshotEntry entry, List<Json> listed) {
        if (keys && json) {
            listed.add(ContentsText.json(key, entry));
        } else if (keys) {
            session.print(ContentsText.line(key, entry));
        }
    }
}
