package dev.cachewarden.ui.watch;

import dev.cachewarden.app.browse.ScanResult;

import java.util.ArrayList;
import java.util.List;

/** The window around a watch, as a test wants it. */
final class FakeGround implements WatchContext {

    final List<ScanResult> shown = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    boolean reachable = true;
    boolean scanning;
    int opened;

    @Override
    public boolean isReachable() {
        return reachable;
    }

    @Override
    public boolean isScanning() {
        return scanning;
    }

    @Override
    public void show(ScanResult keys) {
        shown.add(keys);
    }

    @Override
    public void tell(String sentence) {
        told.add(sentence);
    }

    @Override
    public void openFindings() {
        opened++;
    }
}
