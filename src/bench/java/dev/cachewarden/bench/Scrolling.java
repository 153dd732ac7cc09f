package dev.cachewarden.bench;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.TableView;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/**
 * Scrolls a table by a screen of rows in every frame, and takes the time from the begin of each
 * frame to the end of its layout. On the FX thread until it has finished.
 */
final class Scrolling extends AnimationTimer {

    private static final int FRAMES = 300;
    private static final int ROWS_A_FRAME = 20;

    private final Scene scene;
    private final TableView<?> table;
    private final CompletableFuture<Scrolling> finished;
    private final Heartbeat heartbeat = new Heartbeat();
    private final Runnable afterLayout = this::laidOut;
    private final long[] work = new long[FRAMES];
    private int frame;
    private long began;

    Scrolling(Scene scene, String table, CompletableFuture<Scrolling> finished) {
        this.scene = scene;
        this.table = (TableView<?>) scene.lookup(table);
        this.finished = finished;
    }

    @Override
    public void start() {
        if (table.getItems().size() < FRAMES * ROWS_A_FRAME) {
            throw new IllegalStateException("Only " + table.getItems().size() + " rows");
        }
        heartbeat.start();
        scene.addPostLayoutPulseListener(afterLayout);
        super.start();
    }

    @Override
    public void handle(long pulse) {
        began = System.nanoTime();
        table.scrollTo((frame + 1) * ROWS_A_FRAME);
    }

    private void laidOut() {
        if (began == 0) {
            return;
        }
        work[frame++] = System.nanoTime() - began;
        if (frame == FRAMES) {
            stop();
            scene.removePostLayoutPulseListener(afterLayout);
            heartbeat.stop();
            finished.complete(this);
        }
    }

    Heartbeat heartbeat() {
        return heartbeat;
    }

    double p95Millis() {
        long[] sorted = work.clone();
        Arrays.sort(sorted);
        return sorted[(int) (FRAMES * 0.95)] / 1e6;
    }
}
