package dev.cachewarden.app.flush;

import dev.cachewarden.app.CostAgreement;
import dev.cachewarden.app.TaskFailedException;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.connection.KnownEnvironments;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.flush.ExpiryOutlook;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushScope;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheReader;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Says what a flush would do. Blocking; sends at most a DBSIZE for a plan. */
public final class FlushPlanner {

    /** Up to that many keys the time to live of every one is read; of more, of a sample. */
    public static final int READ_ALL = 5_000;

    private static final int SAMPLE = 1_000;
    private static final int PIPELINE = 500;

    private final Workspace workspace;

    public FlushPlanner(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * A plan for what somebody has typed. What is deleted of a mistyped environment is nothing, and
     * looks like success.
     *
     * @param option that names the environment, for the sentence
     * @param index of a scan that reached its end
     * @throws dev.cachewarden.core.connection.InvalidSettingsException if the environment is
     *     neither configured nor carried by a key
     */
    public FlushPlan plan(String option, FlushTarget typed, KeyIndex index) {
        if (typed.scope() instanceof FlushScope.One(Section section)) {
            KnownEnvironments.of(workspace.layout().environments(), index.sections())
                    .require(option, section);
        }
        return plan(typed, index);
    }

    /**
     * Plans what is known to be a target.
     *
     * @throws TaskFailedException where Redis does not answer
     */
    public FlushPlan plan(FlushTarget target, KeyIndex index) {
        CacheReader server = workspace.server();
        FlushPlan plan =
                FlushPlan.of(
                        server.facts().name(), target, index, workspace.grammar(), databaseSize());
        return workspace.changes().keepsEntries()
                ? plan.keeping(
                        server.commandsToReadAll(Math.toIntExact(plan.keys()), true),
                        CostAgreement.of(workspace).isNeeded())
                : plan;
    }

    private OptionalLong databaseSize() {
        try {
            return workspace.server().databaseSize();
        } catch (CacheException e) {
            throw new TaskFailedException(e.getMessage() + " Nothing was deleted.", e);
        }
    }

    /**
     * Reads times to live of the target's keys and says when the last ends. Sends a PTTL per key
     * read, in pipelines.
     *
     * @throws CacheException if the server does not answer
     */
    public ExpiryOutlook outlook(FlushTarget target, KeyIndex index) {
        List<Group> groups = groups(target, index);
        long total = groups.stream().mapToLong(Group::size).sum();
        List<ByteString> keys = total <= READ_ALL ? all(groups) : sample(groups, total);
        List<Ttl> ttls = new ArrayList<>(keys.size());
        for (int from = 0; from < keys.size(); from += PIPELINE) {
            List<ByteString> part = keys.subList(from, Math.min(from + PIPELINE, keys.size()));
            ServerAnswers.await(workspace.server().ttls(part))
                    .forEach(it -> it.ifPresent(ttls::add));
        }
        return ExpiryOutlook.of(total, ttls);
    }

    private static List<Group> groups(FlushTarget target, KeyIndex index) {
        return index.sections().stream()
                .filter(target.scope()::contains)
                .map(index::groups)
                .flatMap(List::stream)
                .filter(group -> target.whyKept(group.type()).isEmpty())
                .toList();
    }

    private static List<ByteString> all(List<Group> groups) {
        List<ByteString> keys = new ArrayList<>();
        for (Group group : groups) {
            for (int i = 0; i < group.size(); i++) {
                keys.add(group.key(i).bytes());
            }
        }
        return keys;
    }

    /** Evenly spread over all groups by size; at least one of each. */
    private static List<ByteString> sample(List<Group> groups, long total) {
        List<ByteString> keys = new ArrayList<>();
        for (Group group : groups) {
            int wanted = (int) Math.max(1, (long) group.size() * SAMPLE / total);
            for (int i = 0; i < wanted; i++) {
                keys.add(group.key((int) ((long) i * group.size() / wanted)).bytes());
            }
        }
        return keys;
    }
}
