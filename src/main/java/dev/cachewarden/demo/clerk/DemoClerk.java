package dev.cachewarden.demo.clerk;

import com.sun.net.httpserver.HttpServer;

import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkSources;
import dev.cachewarden.core.clerk.InstanceKind;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.demo.cache.ClerkInstance;
import dev.cachewarden.demo.cache.ClerkUsers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The running local Clerk. Ends with {@link #close()}. */
public final class DemoClerk implements AutoCloseable {

    private static final int KEY_BYTES = 20;

    private final HttpServer server;
    private final ExecutorService threads;
    private final List<ClerkAccess> access;

    private DemoClerk(HttpServer server, ExecutorService threads, List<ClerkAccess> access) {
        this.server = server;
        this.threads = threads;
        this.access = List.copyOf(access);
    }

    /**
     * Starts on a free port of this computer.
     *
     * @throws IOException if there is none
     */
    public static DemoClerk start(ClerkUsers users, Clock clock) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
        Map<String, Tenant> tenants = new LinkedHashMap<>();
        List<ClerkAccess> access = new ArrayList<>();
        for (ClerkInstance instance : ClerkInstance.values()) {
            InstanceKind kind = kind(instance);
            String key = secretKey(kind);
            tenants.put(key, new Tenant(instance, kind, new Window(kind, clock)));
            access.add(
                    new ClerkAccess(
                            instance.environment(),
                            Secret.of(key),
                            url,
                            ClerkAccess.DEFAULT_API_VERSION,
                            OptionalInt.empty()));
        }
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.createContext("/", new Api(tenants, users));
        server.setExecutor(threads);
        server.start();
        return new DemoClerk(server, threads, access);
    }

    private static InstanceKind kind(ClerkInstance instance) {
        return instance == ClerkInstance.PRODUCTION
                ? InstanceKind.PRODUCTION
                : InstanceKind.DEVELOPMENT;
    }

    private static String secretKey(InstanceKind kind) {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        String prefix = kind == InstanceKind.PRODUCTION ? "sk_live_" : "sk_test_";
        return prefix + HexFormat.of().formatHex(random);
    }

    /** How each environment's instance is asked. */
    public List<ClerkAccess> access() {
        return access;
    }

    /**
     * The same as lines of a {@code .env} file. The keys are made up when the demo starts and open
     * nothing else.
     */
    public List<String> variables() {
        List<String> lines = new ArrayList<>();
        lines.add("CACHEWARDEN_CLERK_URL=" + access.getFirst().baseUrl());
        for (ClerkAccess each : access) {
            lines.add(
                    ClerkSources.keyVariable(new Environment(each.environment(), false))
                            + "="
                            + each.secretKey().reveal());
        }
        return lines;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
