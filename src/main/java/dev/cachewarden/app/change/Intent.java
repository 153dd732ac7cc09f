package dev.cachewarden.app.change;

import dev.cachewarden.core.change.Undoing;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushSubject;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.core.snapshot.SnapshotTitle;
import dev.cachewarden.core.text.Numbers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody wants to change. */
public sealed interface Intent {

    /** {@code Delete 5 entries}. */
    String action();

    /** Protected environments in which something would change: each is confirmed by its name. */
    List<Environment> protectedEnvironments();

    /** Whether the intent is about this very key: no other may be changed by it. */
    boolean isAbout(CacheKey key);

    /** Why there is nothing to change, a sentence; empty if there is something. */
    Optional<String> whyNothing();

    /** What was done to that number of entries, a sentence. */
    String done(long changed);

    /** What holds after a refusal, a sentence. */
    String afterRefusal();

    /**
     * What it has to do with undoing.
     *
     * @param isKept whether its entries are kept before
     */
    default Undoing undoing(boolean isKept) {
        return isKept ? new Undoing.Possible() : new Undoing.Impossible();
    }

    /** Removes what a target covers: found by scanning, decided key by key. */
    record Flush(FlushPlan plan) implements Intent {

        @Override
        public String action() {
            return plan.action();
        }

        @Override
        public List<Environment> protectedEnvironments() {
            return plan.protectedEnvironments();
        }

        /** Types that hold state are not covered unless they were chosen. */
        @Override
        public boolean isAbout(CacheKey key) {
            return plan.target().covers(key);
        }

        @Override
        public Optional<String> whyNothing() {
            return plan.keys() == 0 ? Optional.of("There is nothing to flush.") : Optional.empty();
        }

        @Override
        public String done(long changed) {
            return "Flush of "
                    + FlushSubject.of(plan).target()
                    + ": "
                    + Numbers.of(changed, "key")
                    + " deleted.";
        }

        @Override
        public String afterRefusal() {
            return "Nothing was deleted.";
        }
    }

    /** Changes entries that are named, each on condition that it still is what was seen. */
    record Steps(String action, List<Step> steps, Set<CacheKey> keys) implements Intent {

        public Steps(String action, List<Step> steps) {
            this(
                    action,
                    steps,
                    steps.stream()
                            .flatMap(step -> step.keys().stream())
                            .collect(Collectors.toUnmodifiableSet()));
        }

        public Steps {
            steps = List.copyOf(steps);
            keys = Set.copyOf(keys);
        }

        @Override
        public List<Environment> protectedEnvironments() {
            return steps.stream()
                    .flatMap(step -> step.keys().stream())
                    .flatMap(key -> protecting(key).stream())
                    .distinct()
                    .toList();
        }

        @Override
        public boolean isAbout(CacheKey key) {
            return keys.contains(key);
        }

        @Override
        public Optional<String> whyNothing() {
            return steps.isEmpty()
                    ? Optional.of("There is nothing left to repair here.")
                    : Optional.empty();
        }

        @Override
        public String done(long changed) {
            return action + ": " + Numbers.of(changed) + " done.";
        }

        @Override
        public String afterRefusal() {
            return "Nothing was changed.";
        }
    }

    /**
     * Puts back what entries held before another change.
     *
     * @param protectedEnvironments in which it would put something
     */
    record Undo(SnapshotTitle title, List<Environment> protectedEnvironments) implements Intent {

        public Undo {
            protectedEnvironments = List.copyOf(protectedEnvironments);
        }

        @Override
        public String action() {
            return "Undo " + title.id() + ": " + title.action();
        }

        @Override
        public Undoing undoing(boolean isKept) {
            return new Undoing.Of(title.id(), isKept);
        }

        /** Only keys of the snapshot are ever sent; nobody else knows them. */
        @Override
        public boolean isAbout(CacheKey key) {
            return true;
        }

        @Override
        public Optional<String> whyNothing() {
            return Optional.empty();
        }

        @Override
        public String done(long changed) {
            return action() + ": " + Numbers.entries(changed) + " as before it.";
        }

        @Override
        public String afterRefusal() {
            return "Nothing was changed.";
        }
    }

    /**
     * Adds entries of a saved snapshot where there are none.
     *
     * @param action {@code Restore 5 entries from monday.cwsnap}
     * @param part which entries
     * @param protectedEnvironments in which it would add something
     */
    record Restore(
            String action, SnapshotSelection.Part part, List<Environment> protectedEnvironments)
            implements Intent {

        public Restore {
            protectedEnvironments = List.copyOf(protectedEnvironments);
        }

        @Override
        public boolean isAbout(CacheKey key) {
            return part.covers(key);
        }

        @Override
        public Optional<String> whyNothing() {
            return Optional.empty();
        }

        @Override
        public String done(long changed) {
            return action + ": " + Numbers.entries(changed) + " added.";
        }

        @Override
        public String afterRefusal() {
            return "Nothing was restored.";
        }
    }

    /** The protected environment whose name has to be typed before this entry is changed. */
    static Optional<Environment> protecting(CacheKey key) {
        return key.section() instanceof Section.Configured(Environment environment)
                        && environment.isProtected()
                ? Optional.of(environment)
                : Optional.empty();
    }
}
