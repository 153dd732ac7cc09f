package dev.cachewarden.app;

import java.util.ArrayList;
import java.util.List;

/**
 * A request to stop, set once by the owner of a task and checked by the task between its steps. For
 * all threads.
 */
public final class Cancellation {

    private final List<Runnable> waking = new ArrayList<>();
    private volatile boolean cancelled;

    public void cancel() {
        List<Runnable> woken;
        synchronized (waking) {
            cancelled = true;
            woken = List.copyOf(waking);
            waking.clear();
        }
        woken.forEach(Runnable::run);
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * For a task whose steps can wait long.
     *
     * @param wake ends the waiting; called once, by the thread that cancels, or at once if that was
     *     before
     */
    public void onCancel(Runnable wake) {
        synchronized (waking) {
            if (!cancelled) {
                waking.add(wake);
                return;
            }
        }
        wake.run();
    }
}
