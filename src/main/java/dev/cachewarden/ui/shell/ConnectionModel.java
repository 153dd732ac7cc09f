package dev.cachewarden.ui.shell;

import dev.cachewarden.core.connection.Tls;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.core.snapshot.OpenedSnapshot;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.FxThread;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The open cache and whether it can be reached. On the FX thread. */
public final class ConnectionModel implements AutoCloseable {

    /** What the button's dot and words say. */
    public enum Light {
        NONE,
        CONNECTED,
        READ_ONLY,
        /** A snapshot in place of a server. */
        SNAPSHOT,
        RECONNECTING
    }

    private final BackgroundTasks tasks;
    private final ReadOnlyObjectWrapper<Optional<OpenCache>> cache =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Light> light = new ReadOnlyObjectWrapper<>(Light.NONE);
    private final ReadOnlyObjectWrapper<Optional<String>> hindrance =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Duration> latency =
            new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final Consumer<Notice> notices;
    private Consumer<OpenCache> onRestored = _ -> {};

    /**
     * @param notices takes what the user must know
     */
    ConnectionModel(BackgroundTasks tasks, Consumer<Notice> notices) {
        this.tasks = tasks;
        this.notices = notices;
        light.subscribe(is ->
                hindrance.set(
                        is == Light.RECONNECTING
                                ? ConnectionState.RECONNECTING.hindrance()
                                : Optional.empty()));
    }

    /** Calls {@code restored} when the connection is back. */
    void onRestored(Consumer<OpenCache> restored) {
        onRestored = restored;
    }

    public ReadOnlyObjectProperty<Optional<OpenCache>> cacheProperty() {
        return cache.getReadOnlyProperty();
    }

    public Optional<OpenCache> cache() {
        return cache.get();
    }

    public ReadOnlyObjectProperty<Light> lightProperty() {
        return light.getReadOnlyProperty();
    }

    /** The snapshot that is open in place of a server. */
    Optional<OpenedSnapshot> snapshot() {
        return cache().flatMap(open -> open.workspace().server().snapshot());
    }

    /** Whether the server cannot be reached. */
    ObservableValue<Boolean> lost() {
        return light.map(Light.RECONNECTING::equals);
    }

    /** Why nothing can be changed at present, a sentence; empty if something can. */
    Optional<String> whyNoChange() {
        return cache.get()
                .map(open -> open.workspace().changes().whyNot())
                .orElseGet(() -> Optional.of("Open a cache to change something in it."));
    }

    /** Why the server is unavailable at present, a sentence; empty if it is available. */
    ReadOnlyObjectProperty<Optional<String>> hindranceProperty() {
        return hindrance.getReadOnlyProperty();
    }

    /** Median round trip; zero before the first. */
    public ReadOnlyObjectProperty<Duration> latencyProperty() {
        return latency.getReadOnlyProperty();
    }

    /** Takes over an open cache and closes the one before it. */
    void open(OpenCache wanted) {
        cache.get().ifPresent(this::closeInBackground);
        CacheReader server = wanted.workspace().server();
        Runnable update = FxThread.coalescing(tasks.fx(), () -> stateChanged(wanted));
        var _ = server.onStateChange(update);
        cache.set(Optional.of(wanted));
        light.set(lightOf(server));
        latency.set(server.latency());
    }

    /** Reads what changes all the time; sends nothing. */
    void tick() {
        cache.get().ifPresent(open -> latency.set(open.workspace().server().latency()));
    }

    /** One sentence for the status line and the button. */
    public String words() {
        return switch (light.get()) {
            case NONE -> "Not connected";
            case CONNECTED -> "Connected";
            case READ_ONLY -> "Connected read-only";
            case SNAPSHOT -> "Snapshot taken " + snapshot().map(OpenedSnapshot::takenAt).orElse("");
            case RECONNECTING -> "Reconnecting…";
        };
    }

    /** The state, and on which server and database one works, as whom, and who said so. */
    public String whereAndHow() {
        return cache.get().map(open -> words() + ". " + open.where()).orElseGet(this::words);
    }

    /** {@code TLS · 0.8 ms}: what is left of a fact that is not known is left out. */
    public String facts() {
        List<String> facts = new ArrayList<>();
        cache.get()
                .flatMap(open -> open.workspace().server().facts().tls())
                .ifPresent(tls -> facts.add(tls.words()));
        if (!latency.get().isZero() && light.get() != Light.RECONNECTING) {
            facts.add(Durations.elapsed(latency.get()));
        }
        return String.join(" · ", facts);
    }

    /**
     * {@code Read-write · production protected}, and whether the certificate goes unverified; empty
     * while nothing is open.
     */
    String rights() {
        return cache.get().map(ConnectionModel::rights).orElse("");
    }

    private static String rights(OpenCache cache) {
        String protectedOnes =
                cache.workspace().grammar().environments().stream()
                        .filter(Environment::isProtected)
                        .map(Environment::name)
                        .collect(Collectors.joining(", "));
        CacheReader server = cache.workspace().server();
        String right = server.facts().readOnly() ? "Read-only" : "Read-write";
        return (server.snapshot().isPresent() ? "Read-only snapshot" : right)
                + (server.facts().tls().map(Tls::verified).orElse(true)
                        ? ""
                        : " · " + Tls.NOT_VERIFIED)
                + (protectedOnes.isEmpty() ? "" : " · " + protectedOnes + " protected");
    }

    private void stateChanged(OpenCache which) {
        if (!cache.get().equals(Optional.of(which))) {
            return;
        }
        Light before = light.get();
        Light after = lightOf(which.workspace().server());
        light.set(after);
        if (after == Light.RECONNECTING && before != Light.RECONNECTING) {
            notices.accept(
                    Notice.of(
                            "The connection to "
                                    + which.name()
                                    + " was lost and is being re-established. What you see was"
                                    + " read before; you can go on looking at it."));
        } else if (before == Light.RECONNECTING && after != Light.RECONNECTING) {
            onRestored.accept(which);
        }
    }

    private static Light lightOf(CacheReader server) {
        return switch (server.state()) {
            case ConnectionState.CONNECTED -> lightOfOpen(server);
            case ConnectionState.RECONNECTING, ConnectionState.CLOSED -> Light.RECONNECTING;
        };
    }

    private static Light lightOfOpen(CacheReader server) {
        if (server.snapshot().isPresent()) {
            return Light.SNAPSHOT;
        }
        return server.facts().readOnly() ? Light.READ_ONLY : Light.CONNECTED;
    }

    private void closeInBackground(OpenCache old) {
        tasks.of(
                        () -> {
                            old.workspace().server().close();
                            return old;
                        })
                .start();
    }

    /** Ends the connection; for the end of the program. */
    @Override
    public void close() {
        cache.get().ifPresent(open -> open.workspace().server().close());
    }
}
