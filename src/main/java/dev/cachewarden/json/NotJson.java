package dev.cachewarden.json;

/** Bytes that are no JSON. Without a stack trace: a cache may hold a million of them. */
final class NotJson extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotJson() {
        super("not JSON", null, false, false);
    }
}
