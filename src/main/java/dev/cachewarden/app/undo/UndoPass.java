package dev.cachewarden.app.undo;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.PuttingBack;
import dev.cachewarden.core.change.UndoAmount;
import dev.cachewarden.core.change.UndoCounts;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.Restored;
import dev.cachewarden.core.snapshot.SavedEntry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** The single pass of an undo, or of a restoring, through a snapshot. For one thread, and once. */
public final class UndoPass {

    /** Entries sent and not answered; enough to hide the round-trip time. */
    private static final int MOST_IN_FLIGHT = 2_000;

    /** Bytes of those. */
    private static final long MOST_BYTES_IN_FLIGHT = 4L << 20;

    private final Workspace workspace;
    private final PuttingBack sending;
    private final Consumer<UndoCounts> progress;
    private final Cancellation cancellation;
    private final UndoTally tally;
    private final Deque<Sent> inFlight = new ArrayDeque<>();
    private UndoBatch creations = new UndoBatch();
    private UndoBatch others = new UndoBatch();
    private int entriesInFlight;
    private long bytesInFlight;
    private Optional<String> problem = Optional.empty();

    /**
     * @param wanted entries of the snapshot
     * @param progress called on this thread after every batch of entries
     */
    public UndoPass(
            Workspace workspace,
            UndoAmount wanted,
            PuttingBack sending,
            Consumer<UndoCounts> progress,
            Cancellation cancellation) {
        this.workspace = workspace;
        this.sending = sending;
        this.progress = progress;
        this.cancellation = cancellation;
        this.tally = new UndoTally(wanted);
    }

    private record Sent(
            UndoBatch batch, Putting putting, CompletableFuture<List<Restored>> answer) {}

    /**
     * Runs to the end of the snapshot, to the cancellation or as far as it can.
     *
     * @param reading passes the entries of the snapshot to what it is given
     */
    public void run(Consumer<Consumer<List<SavedEntry>>> reading) {
        try {
            reading.accept(this::take);
            create();
            restore();
        } catch (JournalException e) {
            stop(String.valueOf(e.getMessage()));
        }
        settleAll();
        progress.accept(counts());
    }

    public UndoCounts counts() {
        return tally.counts();
    }

    /** Why the pass stopped early by itself. */
    public Optional<String> problem() {
        return problem;
    }

    /**
     * What one change moved is in one batch: nothing is taken away before what was in its place is
     * back.
     */
    private void take(List<SavedEntry> batch) {
        List<SavedEntry> putBack = batch.stream().filter(it -> it.before().isPresent()).toList();
        List<SavedEntry> takenAway = batch.stream().filter(it -> it.before().isEmpty()).toList();
        if (!putBack.isEmpty() && !takenAway.isEmpty() && !keepTogether(batch)) {
            return;
        }
        putBack.forEach(this::takeOne);
        if (putBack.isEmpty() || takenAway.isEmpty() || areBack()) {
            takenAway.forEach(this::takeOne);
        } else if (goesOn()) {
            tally.failed(
                    "Left, because not all that was changed with it could be put back.",
                    takenAway.size());
        }
        progress.accept(counts());
    }

    /** Whether it goes on after that. */
    private boolean keepTogether(List<SavedEntry> batch) {
        if (!goesOn()) {
            return false;
        }
        List<SavedEntry> ours = new ArrayList<>();
        List<CacheKey> keys = new ArrayList<>();
        for (SavedEntry entry : batch) {
            workspace
                    .grammar()
                    .parse(entry.key())
                    .filter(_ -> !sending.isExpired(entry))
                    .ifPresent(key -> {
                        keys.add(key);
                        ours.add(entry);
                    });
        }
        try {
            sending.keepTogether(keys, ours);
            return true;
        } catch (CacheException e) {
            failed(batch.size(), e);
            return false;
        }
    }

    private boolean areBack() {
        long before = notBack();
        create();
        restore();
        settleAll();
        return notBack() == before;
    }

    private long notBack() {
        return counts().failed() + counts().inDoubt();
    }

    private void takeOne(SavedEntry entry) {
        if (goesOn()) {
            take(entry);
        }
    }

    private boolean goesOn() {
        if (cancellation.isCancelled()) {
            stop("Cancelled.");
        }
        return problem.isEmpty();
    }

    private void take(SavedEntry entry) {
        Optional<CacheKey> key = workspace.grammar().parse(entry.key());
        if (key.isEmpty()) {
            tally.failed("The key is none of this cache’s layout.", 1);
        } else if (sending.isExpired(entry)) {
            tally.add(entry, Restored.EXPIRED);
        } else if (sending.isCreation(entry)) {
            if (!creations.hasRoomFor(entry, sending.entriesPerCreation())) {
                create();
            }
            creations.add(key.get(), entry);
        } else {
            if (!others.hasRoomFor(entry, sending.entriesPerScript())) {
                restore();
            }
            others.add(key.get(), entry);
        }
    }

    private void create() {
        send(creations, sending::create);
        creations = new UndoBatch();
    }

    private void restore() {
        send(others, sending::send);
        others = new UndoBatch();
    }

    /** How a batch is put back. */
    private interface Putting {

        CompletableFuture<List<Restored>> send(List<CacheKey> keys, List<SavedEntry> entries);
    }

    private void send(UndoBatch batch, Putting putting) {
        if (batch.isEmpty()) {
            return;
        }
        while (entriesInFlight > MOST_IN_FLIGHT || bytesInFlight > MOST_BYTES_IN_FLIGHT) {
            settleFirst();
        }
        if (goesOn()) {
            inFlight.addLast(new Sent(batch, putting, putting.send(batch.keys(), batch.entries())));
            entriesInFlight += batch.size();
            bytesInFlight += batch.bytes();
        }
    }

    private void settleAll() {
        while (!inFlight.isEmpty()) {
            settleFirst();
        }
    }

    private void settleFirst() {
        Sent first = inFlight.removeFirst();
        entriesInFlight -= first.batch().size();
        bytesInFlight -= first.batch().bytes();
        settle(first);
    }

    private void settle(Sent sent) {
        try {
            List<Restored> answers = sent.answer().join();
            for (int i = 0; i < answers.size(); i++) {
                tally.add(sent.batch().entries().get(i), answers.get(i));
            }
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case CacheException failure -> failed(sent, failure);
                case JournalException failure -> {
                    String why = String.valueOf(failure.getMessage());
                    tally.failed(why, sent.batch().size());
                    stop(why);
                }
                case null, default -> throw e;
            }
        }
    }

    /** One refused key makes a server refuse the whole script: so its entries go one by one. */
    private void failed(Sent sent, CacheException failure) {
        UndoBatch batch = sent.batch();
        if (failure.kind() == CacheException.Kind.KEY_REFUSED && batch.size() > 1) {
            batch.singles().stream()
                    .map(it ->
                            new Sent(
                                    it,
                                    sent.putting(),
                                    sent.putting().send(it.keys(), it.entries())))
                    .toList()
                    .forEach(this::settle);
        } else {
            failed(batch.size(), failure);
        }
    }

    private void failed(int entries, CacheException failure) {
        String why = String.valueOf(failure.getMessage());
        switch (failure.kind()) {
            case KEY_REFUSED, SERVER, LOADING -> tally.failed(why, entries);
            case UNABLE, PERMISSION, READ_ONLY, NOT_SAVED, AUTHENTICATION -> {
                tally.failed(why, entries);
                stop("Stopped, because every other entry would be refused as well.");
            }
            // No answer will come: nobody knows what was put back.
            case UNREACHABLE, CONNECTION_LOST, OUT_OF_MEMORY, UNEXPECTED -> {
                tally.inDoubt(failure.isInDoubt() ? entries : 0);
                stop(why);
            }
        }
    }

    /** The first reason is the one that explains the others. */
    private void stop(String reason) {
        problem = problem.or(() -> Optional.of(reason));
    }
}
