package dev.cachewarden.app.follow;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.KeyChanges;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was reported and nobody has taken yet. Safe for all threads. */
final class Reports implements KeyChanges {

    /** Names that wait at most, some 5 MB. More of them are read faster by a scan. */
    static final int MOST = 50_000;

    private Set<ByteString> names = new LinkedHashSet<>();
    private long count;
    private boolean isLost;
    private boolean anyChanged;

    /**
     * What was reported since the last taking.
     *
     * @param names of changed keys, each once, in the order in which they were first reported
     * @param count of reported names, repeated ones included
     * @param isLost whether nothing is reported at present
     * @param anyChanged whether any other key may have changed as well
     */
    record Taken(Set<ByteString> names, long count, boolean isLost, boolean anyChanged) {}

    @Override
    public synchronized void changed(List<ByteString> keys) {
        count += keys.size();
        names.addAll(keys);
        if (names.size() > MOST) {
            anyChanged();
        }
    }

    @Override
    public synchronized void lost() {
        isLost = true;
    }

    @Override
    public synchronized void anyChanged() {
        isLost = false;
        anyChanged = true;
        names.clear();
    }

    synchronized Taken take() {
        Taken taken = new Taken(names, count, isLost, anyChanged);
        names = new LinkedHashSet<>();
        count = 0;
        anyChanged = false;
        return taken;
    }
}
