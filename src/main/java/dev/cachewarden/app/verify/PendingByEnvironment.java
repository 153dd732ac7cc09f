package dev.cachewarden.app.verify;

import dev.cachewarden.core.port.ClerkInstanceApi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What is left to ask of each environment. Filled by any thread, emptied by one when all are done.
 */
final class PendingByEnvironment<T> {

    private final Map<EnvironmentVerifier, List<T>> all = new LinkedHashMap<>();

    synchronized void add(EnvironmentVerifier verifier, T item) {
        all.computeIfAbsent(verifier, _ -> new ArrayList<>()).add(item);
    }

    /** Passes the items on in parts of the size of one request. */
    synchronized void inParts(BiConsumer<EnvironmentVerifier, List<T>> sink) {
        all.forEach((verifier, items) -> {
            RequestParts<T> parts =
                    new RequestParts<>(
                            ClerkInstanceApi.MOST_PER_REQUEST, part -> sink.accept(verifier, part));
            items.forEach(parts::add);
            parts.flush();
        });
    }
}
