package dev.cachewarden.cli;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Interruptions;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeKeeping;
import dev.cachewarden.app.snapshot.OfflineCaches;
import dev.cachewarden.app.undo.UnfinishedChange;
import dev.cachewarden.core.connection.ConnectionChoice;
import dev.cachewarden.core.connection.TimeLimits;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.snapshot.OpenedSnapshot;
import dev.cachewarden.core.value.ValueFormats;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** What every command works with: the terminal, and opening a cache as its options say. */
public final class CliSession {

    private final Terminal terminal;
    private final CacheSources sources;
    private final ValueFormats formats;
    private final Clock clock;
    private final Supplier<ChangeKeeping> keeping;
    private final List<InterruptSignal> held = new ArrayList<>();
    private TimeLimits limits = TimeLimits.DEFAULT;

    public CliSession(
            Terminal terminal,
            CacheSources sources,
            ValueFormats formats,
            Clock clock,
            Supplier<ChangeKeeping> keeping) {
        this.terminal = terminal;
        this.sources = sources;
        this.formats = formats;
        this.clock = clock;
        this.keeping = keeping;
    }

    /**
     * What could be interrupted has ended. If it was, the process ends when the command has said
     * what came of it.
     */
    public void ended(InterruptSignal signal) {
        if (signal.isRaised()) {
            held.add(signal);
        } else {
            signal.release();
        }
    }

    /** The command has said all it has to say. */
    void ended() {
        held.forEach(InterruptSignal::release);
        held.clear();
    }

    public Terminal terminal() {
        return terminal;
    }

    /** Names a change that was interrupted. That no record can be read is no reason to fail. */
    void noteUnfinished(FlushJournal journal, Workspace workspace) {
        try {
            UnfinishedChange.of(journal, keeping.get().journal(), workspace, this::note)
                    .ifPresent(it -> note(it.words(ZoneId.systemDefault())));
        } catch (JournalException e) {
            note(String.valueOf(e.getMessage()));
        }
    }

    public Clock clock() {
        return clock;
    }

    public Instant now() {
        return clock.now();
    }

    /** A line of the report, to stdout. */
    public void print(String line) {
        terminal.out().println(line);
    }

    /** As {@link #print}, where the secret in the line is what was asked for. */
    public void printSecret(String line) {
        terminal.out().flush();
        terminal.bare().println(line);
    }

    /** A remark for people, to stderr. */
    public void note(String line) {
        terminal.err().println(line);
    }

    /**
     * Opens the cache or the snapshot that {@code options} describe, says which that is, lets
     * {@code work} work with it and closes it.
     *
     * @return the exit code that {@code work} answers
     * @throws dev.cachewarden.core.port.CacheException and what the options make of mistakes;
     *     {@link Cli} turns both into exit codes
     */
    public int inWorkspace(ConnectionOptions options, ToIntFunction<Workspace> work) {
        options.lookUpIn(sources.saved());
        Optional<Path> snapshot = options.snapshot();
        return snapshot.isPresent()
                ? inSnapshot(snapshot.get(), options, work)
                : inCache(options, work);
    }

    private int inSnapshot(Path file, ConnectionOptions options, ToIntFunction<Workspace> work) {
        OfflineCaches offline = new OfflineCaches(sources.snapshots(), formats, clock);
        var phrase = options.phrases().opening(file, offline.label(file), terminal);
        Workspace workspace =
                offline.open(file, phrase, title -> options.layoutOf(title.prefix(), terminal));
        try (CacheReader server = workspace.server()) {
            server.snapshot().map(OpenedSnapshot::words).ifPresent(this::note);
            return work.applyAsInt(workspace);
        }
    }

    /** What the options describe, which is not opened. */
    public CacheTarget describe(ConnectionOptions options) {
        options.lookUpIn(sources.saved());
        ConnectionChoice choice = options.connection(terminal);
        choice.settings().credentials().password().ifPresent(terminal.secrets()::learn);
        return new CacheTarget(sources.servers(), choice, options.layout(terminal));
    }

    private int inCache(ConnectionOptions options, ToIntFunction<Workspace> work) {
        var layout = options.layout(terminal);
        ConnectionChoice choice = options.connection(terminal);
        choice.settings().credentials().password().ifPresent(terminal.secrets()::learn);
        limits = choice.settings().limits();
        ChangeKeeping kept = keeping.get();
        var interruptions =
                Interruptions.ofCommand(choice.settings().limits().reconnect(), this::note);
        try (CacheServer server = connect(choice)) {
            note(choice.words(server.facts().user()));
            return work.applyAsInt(
                    new Workspace(server, layout, formats, clock, interruptions, kept)
                            .withSource(choice.source()));
        }
    }

    /**
     * Lets Ctrl+C cancel what works in the cache that is open.
     *
     * @param tooLate what to say if the report does not come in time
     */
    public InterruptSignal interruptible(Cancellation cancellation, String tooLate) {
        return InterruptSignal.cancelling(cancellation, limits, tooLate);
    }

    /** A failure to connect also names the address that was tried and where it came from. */
    private CacheServer connect(ConnectionChoice choice) {
        try {
            return sources.servers().connect(choice.settings());
        } catch (CacheException e) {
            note(choice.attemptWords());
            throw e;
        }
    }
}
