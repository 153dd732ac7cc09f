package dev.cachewarden.core.port;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Bytes that one reading of many entries may hold at a time: answers that are on their way, and
 * what has been passed on and is not done with. A reader takes before it asks and gives back what
 * it has passed on; who takes entries to work on them later keeps their bytes until then. Safe for
 * all threads.
 *
 * <p>The reader waits for those who keep, and for nobody else, so it cannot wait for itself: what
 * is larger than all the room is read as soon as nothing is kept.
 */
public final class ByteBudget {

    /** Some hundred times what a batch of users takes. */
    private static final long USUAL = 32L << 20;

    private final long limit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition dropped = lock.newCondition();
    private long taken;
    private long kept;

    public ByteBudget(long limit) {
        this.limit = limit;
    }

    /** For an audit within the smallest heap that the launchers give. */
    public static ByteBudget usual() {
        return new ByteBudget(USUAL);
    }

    /** Takes room if there is any; answers whether there was. */
    public boolean tryTake(long bytes) {
        lock.lock();
        try {
            boolean fits = fits(bytes);
            taken += fits ? bytes : 0;
            return fits;
        } finally {
            lock.unlock();
        }
    }

    /** Takes room; waits for it while something is kept. */
    public void take(long bytes) {
        lock.lock();
        try {
            while (kept > 0 && !fits(bytes)) {
                dropped.awaitUninterruptibly();
            }
            taken += bytes;
        } finally {
            lock.unlock();
        }
    }

    private boolean fits(long bytes) {
        return taken + kept + bytes <= limit;
    }

    /** Gives back what was taken. */
    public void give(long bytes) {
        lock.lock();
        try {
            taken -= bytes;
        } finally {
            lock.unlock();
        }
    }

    /** Notes what was passed on and is worked on later. Never waits. */
    public void keep(long bytes) {
        lock.lock();
        try {
            kept += bytes;
        } finally {
            lock.unlock();
        }
    }

    /** Ends a {@link #keep}. */
    public void drop(long bytes) {
        lock.lock();
        try {
            kept -= bytes;
            dropped.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
