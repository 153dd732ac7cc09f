package dev.cachewarden.app.audit;

import dev.cachewarden.core.audit.judge.EntryJudge;
import dev.cachewarden.core.port.ReadEntry;

/** Lets the rules judge what is read. */
record JudgingTaker(EntryJudge judge) implements EntryTaker {

    @Override
    public void take(ReadEntry entry, long readAtNanos) {
        judge.judge(entry, readAtNanos);
    }

    @Override
    public void refuse(int number, long readAtNanos) {
        judge.refuse(number, readAtNanos);
    }

    @Override
    public long bytes() {
        return judge.bytes();
    }

    @Override
    public long found() {
        return judge.found();
    }
}
