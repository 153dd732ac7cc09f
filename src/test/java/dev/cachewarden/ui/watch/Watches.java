package dev.cachewarden.ui.watch;

import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;

import java.time.ZoneOffset;

/** Watches for tests of what is around them. */
public final class Watches {

    private Watches() {}

    /** One that is off and reports to nobody. */
    public static WatchModel none(BackgroundTasks tasks, AuditModel audit) {
        return new WatchModel(
                new WatchModel.Parts(
                        tasks,
                        audit,
                        new ActivityModel(),
                        new FakeGround(new CurrentKeys()),
                        new MemoryHistory(),
                        (_, _, _) -> {},
                        ZoneOffset.UTC));
    }
}
