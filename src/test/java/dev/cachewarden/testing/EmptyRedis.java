package dev.cachewarden.testing;

import dev.cachewarden.demo.RedisProcess;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A server for the tests of a class, empty before each of them. Registered in a static field, it is
 * ready before the class's own methods are called.
 */
public final class EmptyRedis
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private Optional<RedisProcess> process = Optional.empty();
    private Optional<RawRedis> raw = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        process = Optional.of(RedisProcess.start());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        RawRedis connected = new RawRedis(port());
        raw = Optional.of(connected);
        connected.call("FLUSHALL");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        raw.ifPresent(RawRedis::close);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        process.ifPresent(RedisProcess::close);
    }

    public int port() {
        return process.orElseThrow().port();
    }

    /** See {@link RawRedis#call}. */
    public String call(Object... parts) {
        return raw().call(parts);
    }

    /** Begins to count what it is sent. */
    public void count() {
        call("CONFIG", "RESETSTAT");
    }

    /** Commands that it was sent since {@link #count}, by its own statistics. */
    public Set<String> sent() {
        return call("INFO", "commandstats")
                .lines()
                .filter(line -> line.startsWith("cmdstat_"))
                .map(line -> line.substring("cmdstat_".length(), line.indexOf(':')))
                .collect(Collectors.toSet());
    }

    /** Commands that it counts as writing, and what could hide one. */
    public Set<String> writing() {
        Set<String> commands =
                new HashSet<>(
                        Arrays.asList(
                                call("COMMAND", "LIST", "FILTERBY", "ACLCAT", "write")
                                        .split("\\s+")));
        commands.addAll(List.of("eval", "evalsha", "fcall", "multi", "flushall", "flushdb"));
        return commands;
    }

    /** Waits until only the test is connected: what closed connections have sent is done then. */
    public void awaitAlone() {
        Await.until(
                "only the test is connected",
                () -> call("CLIENT", "LIST").lines().filter(it -> !it.isBlank()).count() == 1);
    }

    /** A connection of the test's own; closed after it. */
    public RawRedis raw() {
        return raw.orElseThrow();
    }
}
