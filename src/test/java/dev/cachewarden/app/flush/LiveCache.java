package dev.cachewarden.app.flush;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.journal.FlushReportFiles;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.InterposedServer;
import dev.cachewarden.testing.RawRedis;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A connection of ours to a real server, and a second one that prepares and judges. */
final class LiveCache implements AutoCloseable {

    final RawRedis raw;
    final InterposedServer server;
    final Workspace workspace;
    final FlushRunner runner;
    final FlushReportFiles reports;
    final Cancellation cancellation = new Cancellation();
    Consumer<FlushProgress> progress = seen -> {};

    LiveCache(RedisProcess redis, Path reportFolder) {
        this(redis, reportFolder, Servers.plain(redis.port()), CacheLayout.DEFAULT);
    }

    LiveCache(
            RedisProcess redis,
            Path reportFolder,
            ConnectionSettings settings,
            CacheLayout layout) {
        raw = new RawRedis(redis.port());
        server = new InterposedServer(new LettuceConnector(Clock.system()).connect(settings));
        workspace = new Workspace(server, layout, text -> Optional.empty(), Clock.system());
        reports = new FlushReportFiles(reportFolder);
        runner = new FlushRunner(workspace, reports);
    }

    void set(String... keys) {
        for (String key : keys) {
            raw.call("SET", key, "x", "PX", "250000");
        }
    }

    /** Sets {@code count} keys that begin with {@code start}, 250 s to live. */
    void fill(String start, int count) {
        raw.call(
                "EVAL",
                "for i=1,ARGV[2] do redis.call('SET', ARGV[1]..i, 'x', 'PX', 250000) end",
                0,
                start,
                count);
    }

    long size() {
        return Long.parseLong(raw.call("DBSIZE"));
    }

    boolean has(String key) {
        return raw.call("EXISTS", key).equals("1");
    }

    KeyIndex index() {
        return new IndexScan(workspace).run(seen -> {}, new Cancellation()).index();
    }

    FlushPlan plan(FlushTarget target) {
        return new FlushPlanner(workspace).plan(target, index());
    }

    FlushTarget environment(String name) {
        return FlushTarget.ofEnvironment(ByteString.utf8(name), workspace.grammar());
    }

    FlushReport flush(FlushTarget target, Confirmation confirmation) {
        return runner.run(plan(target), confirmation, FlushOptions.DEFAULT, progress, cancellation);
    }

    FlushReport flush(FlushTarget target) {
        return flush(target, Confirmation.NONE);
    }

    @Override
    public void close() {
        server.close();
        raw.close();
    }
}
