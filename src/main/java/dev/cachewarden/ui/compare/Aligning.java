package dev.cachewarden.ui.compare;

import dev.cachewarden.core.compare.AlignedTree;
import dev.cachewarden.core.compare.Arrangement;
import dev.cachewarden.core.compare.Arrangement.Order;
import dev.cachewarden.core.compare.Beginnings;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.ui.support.BackgroundTasks;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Lays contents side by side in the background; of large ones their beginnings first. What is asked
 * ends what was asked before. On the FX thread.
 */
final class Aligning {

    private final BackgroundTasks tasks;
    private final Consumer<Aligned> onAligned;
    private final AtomicLong question = new AtomicLong();
    private long answered;
    private Arrangement arrangement = new Arrangement(Order.READING, ZoneId.systemDefault(), false);

    /**
     * What came of it.
     *
     * @param columns whose the contents are, in the same order
     * @param isWhole whether these are the contents, and not only their beginnings
     */
    record Aligned(AlignedTree tree, List<DisplayColumn> columns, boolean isWhole) {}

    /**
     * @param onAligned called once for the beginnings, where there are any, and once for the whole
     */
    Aligning(BackgroundTasks tasks, Consumer<Aligned> onAligned) {
        this.tasks = tasks;
        this.onAligned = onAligned;
    }

    /** From the next question on. */
    void arrange(Order order, boolean hidesNames) {
        arrangement = new Arrangement(order, arrangement.zone(), hidesNames);
    }

    /** Asks, and says whether it takes so long that the beginnings come first. */
    boolean ask(List<DisplayColumn> columns, List<Content> contents) {
        long asked = question.incrementAndGet();
        boolean large = contents.stream().anyMatch(Beginnings::isLarge);
        if (large) {
            start(columns, contents.stream().map(Beginnings::of).toList(), asked, false);
        }
        start(columns, contents, asked, true);
        return large;
    }

    /** Whether what was asked last has been answered as a whole. */
    boolean isAnswered() {
        return answered == question.get();
    }

    private void start(
            List<DisplayColumn> columns, List<Content> contents, long asked, boolean isWhole) {
        Arrangement wanted = arrangement;
        tasks.of(() -> AlignedTree.of(contents, wanted, () -> asked != question.get()))
                .onSuccess(tree -> {
                    if (asked == question.get() && !isAnswered()) {
                        answered = isWhole ? asked : answered;
                        onAligned.accept(new Aligned(tree, columns, isWhole));
                    }
                })
                .onError(Aligning::unlessUnwanted)
                .start();
    }

    private static void unlessUnwanted(Throwable failure) {
        if (!(failure instanceof CancellationException)) {
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, failure);
        }
    }
}
