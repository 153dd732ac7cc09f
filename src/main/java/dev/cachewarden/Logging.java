package dev.cachewarden;

import dev.cachewarden.core.connection.KnownSecrets;

import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
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
                    // Logs the class path at every start, and colours that libraries lack.
                    Logger.getLogger("javafx"));

    private Logging() {}

    /** What is logged, to wherever it is logged by the configuration, has no known secret. */
    static void keepSecrets(KnownSecrets secrets) {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setFormatter(new WithoutSecrets(handler.getFormatter(), secrets));
        }
    }

    private static final class WithoutSecrets extends Formatter {

        private final Formatter formatter;
        private final KnownSecrets secrets;

        WithoutSecrets(Formatter formatter, KnownSecrets secrets) {
            this.formatter = formatter;
            this.secrets = secrets;
        }

        @Override
        public String format(LogRecord record) {
            return secrets.inMessage(formatter.format(record));
        }

        @Override
        public String getHead(Handler handler) {
            return formatter.getHead(handler);
        }

        @Override
        public String getTail(Handler handler) {
            return formatter.getTail(handler);
        }
    }

    static void quieten() {
        if (System.getProperty("java.util.logging.config.file") == null) {
            LIBRARIES.forEach(logger -> logger.setLevel(Level.OFF));
        }
    }
}
