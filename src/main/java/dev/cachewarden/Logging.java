package dev.cachewarden;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the libraries' logs from the user, who gets a sentence from us where something failed.
 * {@code -Djava.util.logging.config.file} brings them back.
 */
final class Logging {

    /** Held here: the log manager itself holds loggers weakly and would forget their levels. */
    private static final List<Logger> LIBRARIES =
            List.of(
                    Logger.getLogger("io.lettuce"),
                    Logger.getLogger("io.netty"),
                    Logger.getLogger("reactor"),
                    Logger.getLogger("redis.embedded"),
                    // Tells of the class path at every start, and of colours libraries lack.
                    Logger.getLogger("javafx"));

    private Logging() {}

    static void quieten() {
        if (System.getProperty("java.util.logging.config.file") == null) {
            LIBRARIES.forEach(logger -> logger.setLevel(Level.OFF));
        }
    }
}
