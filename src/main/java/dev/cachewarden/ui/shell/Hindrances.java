package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.audit.AuditModel;

import javafx.beans.value.ObservableValue;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why the window's commands cannot be carried out at present, a sentence each; empty if they can.
 * One answer for the button, its shortcut and every other way to the same command.
 */
final class Hindrances {

    private static final String READING = "The key names are being read.";

    private final ConnectionModel connection;
    private final ScanModel scan;
    private final AuditModel audit;

    Hindrances(ConnectionModel connection, ScanModel scan, AuditModel audit) {
        this.connection = connection;
        this.scan = scan;
        this.audit = audit;
    }

    /** Calls {@code changed} whenever an answer may be another one. */
    void onChange(Runnable changed) {
        Stream.<ObservableValue<?>>of(
                        connection.cacheProperty(),
                        connection.hindranceProperty(),
                        scan.runningProperty(),
                        scan.lastProperty(),
                        audit.runningProperty())
                .forEach(it -> it.subscribe((_, _) -> changed.run()));
    }

    /** Of reading the key names. */
    Optional<String> ofRefresh() {
        if (connection.cache().isEmpty()) {
            return Optional.of("Open a cache to read its key names.");
        }
        if (connection.snapshot().isPresent()) {
            return Optional.of("This is a snapshot: nothing in it changes.");
        }
        return scan.runningProperty().get()
                ? Optional.of(READING)
                : connection.hindranceProperty().get();
    }

    /** Of an audit. */
    Optional<String> ofCheck() {
        if (connection.cache().isEmpty()) {
            return Optional.of("Open a cache to check it for leaks.");
        }
        if (connection.hindranceProperty().get().isPresent()) {
            return connection.hindranceProperty().get();
        }
        if (scan.runningProperty().get()) {
            return Optional.of(READING);
        }
        if (audit.runningProperty().get()) {
            return Optional.of("A check is running. It can be cancelled under Findings.");
        }
        return audit.scanned().isPresent()
                ? Optional.empty()
                : Optional.of("The key names were not read to the end: refresh first.");
    }
}
