package dev.cachewarden.app.connection;

import dev.cachewarden.core.check.CheckResult;
import dev.cachewarden.core.check.CheckStep;
import dev.cachewarden.core.check.CheckedStep;
import dev.cachewarden.core.port.CacheException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The steps that have ended, each reported once and in order. Safe for all threads. */
final class CheckReport {

    private final Consumer<CheckedStep> listener;
    private final List<CheckedStep> steps = new ArrayList<>();

    CheckReport(Consumer<CheckedStep> listener) {
        this.listener = listener;
    }

    /** The step has ended; a second time, it had before. Those before it are not known then. */
    synchronized void ended(CheckStep step, CheckResult result) {
        while (steps.size() < step.place()) {
            add(new CheckResult.NotKnown("Nothing was reported of it."));
        }
        if (steps.size() == step.place()) {
            add(result);
        }
    }

    private void add(CheckResult result) {
        CheckedStep ended = new CheckedStep(CheckStep.at(steps.size()), result);
        steps.add(ended);
        listener.accept(ended);
    }

    /** Ends the first step that has not, and with it the test. */
    synchronized void failed(CacheException e) {
        if (steps.size() == CheckStep.values().length) {
            return;
        }
        boolean isAboutLogin =
                e.kind() == CacheException.Kind.AUTHENTICATION
                        && steps.size() < CheckStep.LOGIN.place();
        CheckStep step = isAboutLogin ? CheckStep.LOGIN : CheckStep.at(steps.size());
        ended(step, new CheckResult.Failed(String.valueOf(e.getMessage()), e.outcome()));
        leaveRest("“" + step.label() + "” failed before it.");
    }

    /**
     * Nothing more is tried.
     *
     * @param why a sentence
     */
    synchronized void leaveRest(String why) {
        while (steps.size() < CheckStep.values().length) {
            add(new CheckResult.NotTried(why));
        }
    }

    synchronized List<CheckedStep> steps() {
        return List.copyOf(steps);
    }
}
