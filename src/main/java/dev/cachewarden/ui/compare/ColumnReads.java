package dev.cachewarden.ui.compare;

import dev.cachewarden.app.compare.Copy;
import dev.cachewarden.app.compare.CopyReader;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;
import dev.cachewarden.ui.ttl.EntryTimes;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * Reads the entries of columns, all of them in one pipeline; each column fills as its answer
 * arrives. On the FX thread.
 */
final class ColumnReads {

    private final BackgroundTasks tasks;
    private final CopyReader reader;
    private final Clock clock;
    private final EntryTimes times;
    private final List<ColumnModel> shown;
    private final Runnable onOtherValue;

    /**
     * @param shown the columns shown at present; answers for others are dropped
     * @param onOtherValue called when a column's value has changed
     */
    ColumnReads(
            BackgroundTasks tasks,
            CopyReader reader,
            Clock clock,
            EntryTimes times,
            List<ColumnModel> shown,
            Runnable onOtherValue) {
        this.tasks = tasks;
        this.reader = reader;
        this.clock = clock;
        this.times = times;
        this.shown = shown;
        this.onOtherValue = onOtherValue;
    }

    void read(List<ColumnModel> wanted) {
        askLengths(
                wanted.stream().filter(it -> it.state() instanceof ColumnState.Reading).toList());
        List<CompletableFuture<Copy>> answers =
                reader.read(wanted.stream().map(ColumnModel::key).toList());
        for (int i = 0; i < wanted.size(); i++) {
            ColumnModel column = wanted.get(i);
            column.setUnderWay(true);
            var _ =
                    answers.get(i)
                            .whenComplete((copy, failure) ->
                                    tasks.fx().execute(() -> answered(column, copy, failure)));
        }
    }

    /** On a failure the lengths stay unknown; the reading itself reports it. */
    private void askLengths(List<ColumnModel> first) {
        if (first.isEmpty()) {
            return;
        }
        var _ =
                reader.lengths(first.stream().map(ColumnModel::key).toList())
                        .thenAcceptAsync(lengths -> tellLengths(first, lengths), tasks.fx());
    }

    private static void tellLengths(List<ColumnModel> columns, List<OptionalLong> lengths) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).state() instanceof ColumnState.Reading
                    && lengths.get(i).orElse(0) > 0) {
                columns.get(i).setState(new ColumnState.Reading(lengths.get(i)));
            }
        }
    }

    /** Reads those of the shown columns whose entry should have expired by now. */
    void readExpired() {
        List<ColumnModel> due =
                shown.stream()
                        .filter(it -> it.hasRunOut(clock))
                        .filter(it -> !it.isUnderWay())
                        .toList();
        if (!due.isEmpty()) {
            read(due);
        }
    }

    private void answered(ColumnModel column, @Nullable Copy copy, @Nullable Throwable failure) {
        column.setUnderWay(false);
        if (!shown.contains(column)) {
            return;
        }
        ColumnState before = column.state();
        if (copy != null) {
            times.learn(column.key(), copy.entry().ttl());
            column.setState(stateAfter(column, copy));
        } else if (failure != null) {
            column.setState(new ColumnState.Failed(Messages.of(failure)));
        }
        if (!column.state().hasValueOf(before)) {
            onOtherValue.run();
        }
    }

    private ColumnState stateAfter(ColumnModel column, Copy copy) {
        if (copy.entry().value().isPresent()) {
            return new ColumnState.Present(copy);
        }
        if (column.hasRunOut(clock)) {
            return new ColumnState.Expired(clock.now());
        }
        return column.state() instanceof ColumnState.Expired expired
                ? expired
                : new ColumnState.Missing();
    }
}
