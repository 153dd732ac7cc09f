package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.UnattributedEntries;
import dev.cachewarden.core.audit.WhyUnproven;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.audit.reference.CopyGroup;
import dev.cachewarden.core.audit.reference.UserCopyTable;
import dev.cachewarden.core.audit.rule.Instances;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Counts users by environment: which instances they show, and how far that proves anything. */
final class ShownInstances {

    private ShownInstances() {}

    /** The users of every environment, and what they show. */
    static final class Shown {

        private final Map<String, EnvironmentUsers> crowds = new HashMap<>();

        void add(CopyGroup copies) {
            forEachEnvironment(
                    copies,
                    (environment, from, to) -> {
                        int shown = shown(copies, from, to);
                        crowd(environment.name())
                                .add(
                                        shown == UserCopyTable.NO_INSTANCE
                                                ? Optional.empty()
                                                : Optional.of(copies.instanceName(shown)),
                                        copies.madeAt(from));
                    });
        }

        private EnvironmentUsers crowd(String environment) {
            return crowds.computeIfAbsent(environment, _ -> EnvironmentUsers.empty());
        }

        void addAll(Shown other) {
            other.crowds.forEach((environment, crowd) -> crowd(environment).addAll(crowd));
        }

        Map<String, EnvironmentUsers> crowds() {
            return crowds;
        }
    }

    /** How far it is proven that users belong where they are. */
    static final class Proofs {

        private final AuditKeys keys;
        private final Instances instances;
        private final Map<String, Tally> tallies = new LinkedHashMap<>();

        Proofs(AuditKeys keys, Instances instances, List<Environment> environments) {
            this.keys = keys;
            this.instances = instances;
            environments.forEach(it -> tallies.put(it.name(), new Tally()));
        }

        void add(CopyGroup copies) {
            forEachEnvironment(
                    copies, (environment, from, to) -> add(copies, environment, from, to));
        }

        /** A user whose origin Clerk has reported. */
        void addLive(Environment environment, boolean own) {
            Tally tally = tally(environment);
            tally.users++;
            tally.own += own ? 1 : 0;
            tally.foreign += own ? 0 : 1;
        }

        private Tally tally(Environment environment) {
            return tallies.computeIfAbsent(environment.name(), _ -> new Tally());
        }

        void add(CopyGroup copies, Environment environment, int from, int to) {
            Tally tally = tally(environment);
            tally.users++;
            int shown = shown(copies, from, to);
            Section section = new Section.Configured(environment);
            if (shown == UserCopyTable.NO_INSTANCE) {
                tally.unproven(why(copies, from, to), copies.entry(from));
            } else if (instances.isForeign(copies.instanceName(shown), section)) {
                tally.foreign++;
            } else if (instances.of(section).isPresent()) {
                tally.own++;
            } else {
                tally.unproven(WhyUnproven.INSTANCE_UNKNOWN, copies.entry(from));
            }
        }

        void addAll(Proofs other) {
            other.tallies.forEach((environment, tally) ->
                    tallies.computeIfAbsent(environment, _ -> new Tally()).addAll(tally));
        }

        private static WhyUnproven why(CopyGroup copies, int from, int to) {
            boolean uploaded = false;
            boolean unrelated = false;
            for (int i = from; i < to; i++) {
                uploaded |= copies.hasUploadedPicture(i);
                unrelated |= copies.hasUnrelatedPicture(i);
            }
            if (uploaded) {
                return WhyUnproven.UPLOADED_PICTURE;
            }
            return unrelated ? WhyUnproven.OTHER_PICTURE : WhyUnproven.NO_PICTURE;
        }

        List<Proof> proofs() {
            return tallies.entrySet().stream()
                    .map(it -> it.getValue().proof(it.getKey(), keys))
                    .toList();
        }
    }

    private static final class Tally {

        private long users;
        private long own;
        private long foreign;
        private final Map<WhyUnproven, Long> unproven = new EnumMap<>(WhyUnproven.class);
        private final TreeSet<Integer> examples = new TreeSet<>();

        void unproven(WhyUnproven why, int entry) {
            unproven.merge(why, 1L, Long::sum);
            keep(entry);
        }

        /** Keeps the entries with the lowest numbers, independent of the order of calls. */
        private void keep(int entry) {
            if (examples.size() < Proof.KEPT_EXAMPLES) {
                examples.add(entry);
            } else if (entry < examples.last() && examples.add(entry)) {
                examples.pollLast();
            }
        }

        void addAll(Tally other) {
            users += other.users;
            own += other.own;
            foreign += other.foreign;
            other.unproven.forEach((why, count) -> unproven.merge(why, count, Long::sum));
            other.examples.forEach(this::keep);
        }

        Proof proof(String environment, AuditKeys keys) {
            return new Proof(
                    environment,
                    users,
                    own,
                    foreign,
                    unproven,
                    examples.stream().map(keys::key).toList(),
                    UnattributedEntries.NONE);
        }
    }

    /** The instance by which the copies of one section go. */
    private static int shown(CopyGroup copies, int from, int to) {
        for (int i = from; i < to; i++) {
            if (copies.instance(i) != UserCopyTable.NO_INSTANCE) {
                return copies.instance(i);
            }
        }
        return copies.instance();
    }

    /** What takes the copies of one user under one environment: those from and before these. */
    interface PerEnvironment {

        void accept(Environment environment, int from, int to);
    }

    static void forEachEnvironment(CopyGroup copies, PerEnvironment work) {
        int from = 0;
        while (from < copies.size()) {
            int to = from + 1;
            while (to < copies.size() && copies.section(to) == copies.section(from)) {
                to++;
            }
            if (copies.sectionOf(from) instanceof Section.Configured(Environment environment)) {
                work.accept(environment, from, to);
            }
            from = to;
        }
    }
}
