package dev.cachewarden.app.browse;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheReader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Times to live and sizes of the entries that somebody looks at, and only of those: each is asked
 * for once, and what is answered after another reading began is dropped. For one thread; only a
 * request is read on another.
 */
public final class VisibleEntries {

    private static final int KEPT = 5000;

    private final Map<CacheKey, TimeAndSize> known = new HashMap<>();
    private final Set<CacheKey> asked = new HashSet<>();
    private int generation;

    /** Entries that are to be asked for together. */
    public record Request(int generation, List<CacheKey> keys) {

        public Request {
            keys = List.copyOf(keys);
        }

        /** Blocking; both commands are sent before either answer is waited for. */
        public List<TimeAndSize> read(CacheReader server) {
            List<ByteString> names = keys.stream().map(CacheKey::bytes).toList();
            CompletableFuture<List<Optional<Ttl>>> ttls = server.ttls(names);
            CompletableFuture<List<OptionalLong>> lengths = server.lengths(names);
            List<Optional<Ttl>> times = ttls.join();
            List<OptionalLong> bytes = lengths.join();
            return IntStream.range(0, keys.size())
                    .mapToObj(i -> new TimeAndSize(times.get(i), bytes.get(i)))
                    .toList();
        }
    }

    /** What was read of an entry. */
    public Optional<TimeAndSize> of(CacheKey key) {
        return Optional.ofNullable(known.get(key));
    }

    /** What is known is of an earlier reading; answers under way do not count. */
    public void forget() {
        generation++;
        known.clear();
        asked.clear();
    }

    /** Some entries were changed: what was read of them, or is being read, is of no use. */
    public void forget(Predicate<CacheKey> changed) {
        known.keySet().removeIf(changed);
        if (asked.stream().anyMatch(changed)) {
            generation++;
            asked.clear();
        }
    }

    /**
     * What is to be asked for, so that all of these are known.
     *
     * @param isToBeRead whether an entry is, unless it is asked for already
     */
    public Optional<Request> request(List<CacheKey> visible, Predicate<CacheKey> isToBeRead) {
        List<CacheKey> wanted =
                visible.stream().filter(key -> !asked.contains(key)).filter(isToBeRead).toList();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        if (known.size() > KEPT) {
            known.clear();
        }
        asked.addAll(wanted);
        return Optional.of(new Request(generation, wanted));
    }

    /** Takes an answer; false if it comes too late. */
    public boolean take(Request request, List<TimeAndSize> answer) {
        boolean isInTime = end(request);
        if (isInTime) {
            for (int i = 0; i < request.keys().size(); i++) {
                known.put(request.keys().get(i), answer.get(i));
            }
        }
        return isInTime;
    }

    /** Nothing was answered; the entries can be asked for again. False if it comes too late. */
    public boolean fail(Request request) {
        return end(request);
    }

    private boolean end(Request request) {
        boolean isInTime = request.generation() == generation;
        if (isInTime) {
            request.keys().forEach(asked::remove);
        }
        return isInTime;
    }
}
