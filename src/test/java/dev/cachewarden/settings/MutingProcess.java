package dev.cachewarden.settings;

import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Mute;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/** Mutes keys with a given name, from several threads at once. */
final class MutingProcess {

    static final int THREADS = 4;
    static final int MUTES = 10;

    private MutingProcess() {}

    public static void main(String[] arguments) {
        AuditSettingsFile store = new AuditSettingsFile(Path.of(arguments[0]));
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                String name = arguments[1] + "-" + thread;
                threads.execute(() -> mute(store, name));
            }
        }
    }

    private static void mute(AuditSettingsFile store, String name) {
        for (int i = 0; i < MUTES; i++) {
            Mute mute = new Mute("CLOCK", name + "-" + i, "a test");
            store.update(settings -> settings.withMutes(with(mute, settings)));
        }
    }

    private static List<Mute> with(Mute mute, AuditSettings settings) {
        List<Mute> mutes = new ArrayList<>(settings.mutes());
        mutes.add(mute);
        return mutes;
    }
}
