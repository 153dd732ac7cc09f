package dev.cachewarden.core.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Holds a file until it is killed. */
final class HoldingProcess {

    private HoldingProcess() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (var _ = LockedFile.of(Path.of(arguments[0]))) {
            System.out.println("held");
            new CountDownLatch(1).await();
        }
    }
}
