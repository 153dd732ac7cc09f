package dev.cachewarden.testing;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader.ScanSink;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/**
 * Scans of a {@link MemoryCache}. They pass every key, for any pattern: the worst that a pattern
 * can do.
 */
public final class MemoryScan {

    private final MemoryEntries entries;
    private Optional<CacheException> failure = Optional.empty();
    private UnaryOperator<List<ByteString>> passed = keys -> keys;
    private IntConsumer beforePage = _ -> {};
    private int page = 1_000;

    MemoryScan(MemoryEntries entries) {
        this.entries = entries;
    }

    /** The next scans bring what there is and then fail. */
    public void fail(CacheException wanted) {
        failure = Optional.of(wanted);
    }

    public void mend() {
        failure = Optional.empty();
    }

    /**
     * Scans have pages of that number of keys.
     *
     * @param before called before each page with its number, from 0
     */
    public void page(int keys, IntConsumer before) {
        page = keys;
        beforePage = before;
    }

    /** What is passed of each page. */
    public void passing(UnaryOperator<List<ByteString>> wanted) {
        passed = wanted;
    }

    void run(ScanSink sink) {
        List<ByteString> all = List.copyOf(entries.keys());
        for (int from = 0, number = 0; from == 0 || from < all.size(); from += page, number++) {
            beforePage.accept(number);
            List<ByteString> keys = all.subList(from, Math.min(from + page, all.size()));
            if (!sink.accept(passed.apply(keys.stream().filter(entries::has).toList()))) {
                return;
            }
        }
        failure.ifPresent(it -> {
            throw it;
        });
    }
}
