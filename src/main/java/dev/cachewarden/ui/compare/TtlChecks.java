package dev.cachewarden.ui.compare;

import dev.cachewarden.app.compare.CopyReader;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.ttl.EntryTimes;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Notices that entries were renewed while they are shown. On the FX thread. */
final class TtlChecks {

    /** How often the shown keys' times to live are asked for, in ticks of a second. */
    private static final int TICKS_BETWEEN = 5;

    private final BackgroundTasks tasks;
    private final CopyReader reader;
    private final EntryTimes times;
    private final List<ColumnModel> columns;
    private final Consumer<List<ColumnModel>> renewed;
    private int ticks;

    /**
     * @param columns those that are shown at present
     * @param renewed takes columns whose time to live is not what is left of the one that was read
     */
    TtlChecks(
            BackgroundTasks tasks,
            CopyReader reader,
            EntryTimes times,
            List<ColumnModel> columns,
            Consumer<List<ColumnModel>> renewed) {
        this.tasks = tasks;
        this.reader = reader;
        this.times = times;
        this.columns = columns;
        this.renewed = renewed;
    }

    /** A second has passed. */
    void tick() {
        List<ColumnModel> readElsewhere =
                columns.stream()
                        .filter(column -> !column.isUnderWay())
                        .filter(column -> !(column.state() instanceof ColumnState.Failed))
                        .filter(column ->
                                times.of(column.key()).filter(column::isRenewed).isPresent())
                        .toList();
        if (!readElsewhere.isEmpty()) {
            renewed.accept(readElsewhere);
        }
        if (++ticks % TICKS_BETWEEN == 0 && !columns.isEmpty()) {
            check(List.copyOf(columns));
        }
    }

    /** A failure is left to the next reading, which reports it; the connection's state is shown. */
    private void check(List<ColumnModel> asked) {
        var _ =
                reader.ttls(asked.stream().map(ColumnModel::key).toList())
                        .thenAcceptAsync(ttls -> compare(asked, ttls), tasks.fx());
    }

    private void compare(List<ColumnModel> asked, List<Optional<Ttl>> ttls) {
        for (int i = 0; i < asked.size(); i++) {
            CacheKey key = asked.get(i).key();
            ttls.get(i).ifPresent(ttl -> times.learn(key, ttl));
        }
        List<ColumnModel> changed =
                IntStream.range(0, asked.size())
                        .filter(i -> columns.contains(asked.get(i)))
                        .filter(i -> !asked.get(i).isUnderWay())
                        .filter(i -> ttls.get(i).filter(asked.get(i)::isRenewed).isPresent())
                        .mapToObj(asked::get)
                        .toList();
        if (!changed.isEmpty()) {
            renewed.accept(changed);
        }
    }
}
