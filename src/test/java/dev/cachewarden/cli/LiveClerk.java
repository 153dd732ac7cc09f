package dev.cachewarden.cli;

import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.demo.cache.ClerkInstance;
import dev.cachewarden.demo.cache.ClerkUsers;
import dev.cachewarden.demo.cache.DemoCache;
import dev.cachewarden.demo.clerk.DemoClerk;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The demo's Clerk and an empty cache, with the variables by which commands reach them. */
public final class LiveClerk implements BeforeAllCallback, AfterAllCallback {

    /** A secret key that Clerk does not accept. No output may hold it. */
    public static final String REFUSED_KEY = "sk_live_PLANTEDsecretOfTheTests";

    /** The variable with production's secret key. */
    public static final String PRODUCTION_KEY = "CACHEWARDEN_CLERK_KEY_PRODUCTION";

    private final ClerkUsers users = new DemoCache(DemoCache.DEFAULT_SEED, 60).clerkUsers();
    private Optional<DemoClerk> clerk = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        clerk = Optional.of(DemoClerk.start(users, Clock.system()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        clerk.ifPresent(DemoClerk::close);
    }

    private DemoClerk running() {
        return clerk.orElseThrow();
    }

    /** What the API answers of a user who lives there; another one by each number. */
    public ObjectNode user(ClerkInstance instance, int number) {
        return users.all(instance).skip(number).findFirst().orElseThrow();
    }

    /** Where and how it is asked. */
    public List<ClerkAccess> access() {
        return running().access();
    }

    public Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        running()
                .variables()
                .forEach(line ->
                        variables.put(
                                line.substring(0, line.indexOf('=')),
                                line.substring(line.indexOf('=') + 1)));
        return variables;
    }

    public String variable(String name) {
        return Objects.requireNonNull(variables().get(name), name);
    }

    /** No output may hold one of these. */
    public List<String> secrets() {
        return access().stream().map(it -> it.secretKey().reveal()).toList();
    }

    /** A command line that can reach it. */
    public CommandLineRobot commandLine() {
        CommandLineRobot robot = new CommandLineRobot();
        variables().forEach(robot::variable);
        return robot;
    }

    /** The same, whose key of production is refused. */
    public CommandLineRobot refusedCommandLine() {
        return commandLine().variable(PRODUCTION_KEY, REFUSED_KEY);
    }
}
