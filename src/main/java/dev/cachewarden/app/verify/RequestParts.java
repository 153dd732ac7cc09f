package dev.cachewarden.app.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects items into parts of a size and passes each part on when it is full. For one thread. */
final class RequestParts<T> {

    private final int size;
    private final Consumer<List<T>> sink;
    private List<T> part = new ArrayList<>();

    RequestParts(int size, Consumer<List<T>> sink) {
        this.size = size;
        this.sink = sink;
    }

    void add(T item) {
        part.add(item);
        if (part.size() == size) {
            flush();
        }
    }

    void flush() {
        if (!part.isEmpty()) {
            List<T> full = part;
            part = new ArrayList<>();
            sink.accept(full);
        }
    }
}
