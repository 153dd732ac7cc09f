package dev.cachewarden.cli.snapshot;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.app.snapshot.DiffReport;
import dev.cachewarden.app.snapshot.Difference;
import dev.cachewarden.app.snapshot.LiveEntries;
import dev.cachewarden.app.snapshot.SnapshotDiff;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ConnectionOptions;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.InterruptSignal;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.port.SnapshotFiles.Opened;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Compares a snapshot with another, or with the cache. */
@Command(
        name = "diff",
        description = {
            "Compare a snapshot with a later one, or with the cache as it is: what appeared, went,"
                    + " expired, changed, or",
            "only ends at another time. Prints no values and changes nothing."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class SnapshotDiffCommand implements Callable<Integer> {

    private final CliSession session;
    private final SnapshotFiles files;
    private final List<Json> listed = new ArrayList<>();

    @Mixin private ConnectionOptions connection = new ConnectionOptions();
    @Mixin private PartOptions part = new PartOptions();

    @Parameters(index = "0", paramLabel = "FILE", description = "The snapshot.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "LATER",
            description = "The later snapshot; without it the cache as it is.")
    private @Nullable Path later;

    @Option(names = "--keys", description = "List every key that is not the same as well.")
    private boolean keys;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    SnapshotDiffCommand(CliSession session, SnapshotFiles files) {
        this.session = session;
        this.files = files;
    }

    @Override
    public Integer call() {
        connection.refuseSnapshot("name the later snapshot after the first one.");
        if (later != null) {
            connection.refuseServer("Two snapshots are compared without a server");
        }
        connection.phrases().check(later == null && connection.readsStandardInput());
        SnapshotOpening opening =
                new SnapshotOpening(files, connection.phrases(), session.terminal());
        try (Opened before = opening.open(file)) {
            Path second = later;
            return second == null
                    ? session.inWorkspace(connection, workspace -> live(before, workspace))
                    : files(before, second, opening);
        }
    }

    private int files(Opened before, Path second, SnapshotOpening opening) {
        try (Opened after = opening.open(second)) {
            CacheLayout layout = connection.layoutOf(before.title().prefix(), session.terminal());
            KeyGrammar grammar = new KeyGrammar(layout.prefix(), layout.environments());
            return print(diff(grammar).compare(before, after));
        } catch (ChangeRefusedException refusal) {
            return refused(refusal);
        }
    }

    private SnapshotDiff diff(KeyGrammar grammar) {
        return new SnapshotDiff(grammar, part.part(grammar), this::list);
    }

    private int live(Opened before, Workspace workspace) {
        Cancellation cancellation = new Cancellation();
        SaveMeter meter = new SaveMeter(session.terminal(), workspace.clock());
        InterruptSignal signal =
                session.interruptible(cancellation, "The comparison did not stop in time.");
        try {
            DiffReport report =
                    diff(workspace.grammar())
                            .compare(before, new LiveEntries(workspace), meter, cancellation);
            meter.clear();
            return print(report);
        } catch (ChangeRefusedException refusal) {
            return refused(refusal);
        } finally {
            meter.clear();
            signal.release();
        }
    }

    private int refused(ChangeRefusedException refusal) {
        session.note(String.valueOf(refusal.getMessage()));
        return ExitCode.FAILED;
    }

    private void list(CacheKey key, Difference difference) {
        if (keys && json) {
            listed.add(
                    new JsonFields()
                            .put("key", key.toString())
                            .put("difference", difference.label())
                            .object());
        } else if (keys) {
            session.print(difference.label() + "  " + key);
        }
    }

    private int print(DiffReport report) {
        DiffText text = new DiffText(report);
        session.print(json ? JsonText.of(text.json(keys, listed)) : text.text());
        session.terminal().out().flush();
        return ExitCode.of(report.outcome());
    }
}
