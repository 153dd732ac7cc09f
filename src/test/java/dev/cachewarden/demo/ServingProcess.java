package dev.cachewarden.demo;

import dev.cachewarden.core.connection.Secret;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Runs a server until it is killed; prints its port and its folder. */
final class ServingProcess {

    private ServingProcess() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (RedisProcess server = RedisProcess.startGuarded(Secret.of("secret"))) {
            System.out.println(server.port());
            System.out.println(server.folder());
            new CountDownLatch(1).await();
        }
    }
}
