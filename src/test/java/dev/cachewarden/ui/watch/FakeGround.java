package dev.cachewarden.ui.watch;

import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.keys.CurrentKeys;

import java.util.ArrayList;
import java.util.List;

/** The window around a watch, as a test wants it. */
final class FakeGround implements WatchContext {

    private final CurrentKeys keys;

    final List<ScanResult> shown = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    PersonNames names = PersonNames.NONE;
    boolean reachable = true;
    boolean scanning;
    int opened;

    FakeGround(CurrentKeys keys) {
        this.keys = keys;
    }

    @Override
    public PersonNames names() {
        return names;
    }

    @Override
    public boolean isReachable() {
        return reachable;
    }

    @Override
    public boolean isScanning() {
        return scanning;
    }

    @Override
    public void show(ScanResult read) {
        shown.add(read);
        keys.know(keys.known().after(read));
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
