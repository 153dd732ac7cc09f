package dev.cachewarden.app.live;

import dev.cachewarden.core.port.ClerkInstanceApi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What is left to ask of each side. Filled by any thread, emptied by one when all are done. */
final class Heap<T> {

    private final Map<Side, List<T>> all = new LinkedHashMap<>();

    synchronized void add(Side side, T item) {
        all.computeIfAbsent(side, _ -> new ArrayList<>()).add(item);
    }

    /** Passes it on in parts of as many as fit in a request. */
    synchronized void inParts(BiConsumer<Side, List<T>> sink) {
        all.forEach(
                (side, items) -> {
                    Parts<T> parts =
                            new Parts<>(
                                    ClerkInstanceApi.MOST_PER_REQUEST,
                                    part -> sink.accept(side, part));
                    items.forEach(parts::add);
                    parts.flush();
                });
    }
}
