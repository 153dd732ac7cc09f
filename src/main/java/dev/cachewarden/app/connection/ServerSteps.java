package dev.cachewarden.app.connection;

import dev.cachewarden.core.check.Ability;
import dev.cachewarden.core.check.CheckResult;
import dev.cachewarden.core.check.CheckResult.Failed;
import dev.cachewarden.core.check.CheckResult.NotKnown;
import dev.cachewarden.core.check.CheckResult.NotTried;
import dev.cachewarden.core.check.CheckResult.Passed;
import dev.cachewarden.core.check.CheckStep;
import dev.cachewarden.core.check.Right;
import dev.cachewarden.core.check.ServerReport;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.KeyChanges;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The steps that are taken over an open connection. */
final class ServerSteps {

    private static final int ROUND_TRIPS = 9;

    private final CacheServer server;
    private final ConnectionSettings settings;
    private final CacheLayout layout;
    private ServerReport report = ServerReport.NONE;

    ServerSteps(CacheServer server, ConnectionSettings settings, CacheLayout layout) {
        this.server = server;
        this.settings = settings;
        this.layout = layout;
    }

    /**
     * Takes a step. Blocking.
     *
     * @throws CacheException if there is no connection any more
     */
    CheckResult take(CheckStep step) {
        return switch (step) {
            case NAME, CONNECTION, TLS -> new NotKnown("Nothing was reported of it.");
            case LOGIN -> login();
            case SERVER -> server();
            case SCAN -> right(Ability.SCAN);
            case READ -> right(Ability.READ);
            case DELETE -> changing(Ability.DELETE);
            case SCRIPTS -> changing(Ability.SCRIPTS);
            case TRANSACTIONS -> changing(Ability.TRANSACTIONS);
            case TRACKING -> tracking();
            case ROUND_TRIP -> roundTrip();
            case KEYS -> keys();
            case DATABASES -> databases();
        };
    }

    private CheckResult login() {
        String user = server.facts().user();
        return user.isEmpty()
                ? new NotKnown(
                        "The log-in was accepted, and the server does not say as whom (ACL"
                                + " WHOAMI).")
                : new Passed("Logged in as “" + Printable.ofText(user) + "”.");
    }

    private CheckResult server() {
        report = server.inspection().report();
        String protocol = "RESP" + server.facts().protocol();
        return report.product()
                .<CheckResult>map(it -> new Passed(Printable.ofText(it) + ", " + protocol + "."))
                .orElseGet(() ->
                        new NotKnown(
                                "It speaks "
                                        + protocol
                                        + " and refuses INFO, so that its version stays unknown."));
    }

    private CheckResult changing(Ability ability) {
        if (settings.readOnly()) {
            return new NotTried(
                    "The connection is read-only: no command that changes anything is sent.");
        }
        CheckResult result = right(ability);
        return report.isReadOnlyReplica() && result instanceof Passed
                ? new Failed(
                        "The server is a read-only replica, which takes no changes. Connect to its"
                                + " master.")
                : result;
    }

    private CheckResult right(Ability ability) {
        return switch (server.inspection().right(ability, samples())) {
            case Right.Allowed _ ->
                    new Passed(
                            "This user may "
                                    + ability.words()
                                    + (ability == Ability.SCAN ? "." : " in " + names() + "."));
            case Right.Denied denied ->
                    new Failed(
                            "This user may not %s: %s. If it should, have it granted %s for %s:*."
                                    .formatted(
                                            ability.words(),
                                            withoutStop(denied.why()),
                                            ability.grants(),
                                            Printable.ofText(layout.prefix())));
            case Right.Unknown unknown ->
                    new NotKnown(
                            "Whether this user may %s: %s"
                                    .formatted(ability.words(), unknown.why()));
        };
    }

    private static String withoutStop(String why) {
        return Printable.ofSentence(why).replaceFirst("\\.+$", "");
    }

    /** Of each environment, which an access list can treat differently. No such keys need exist. */
    private List<ByteString> samples() {
        return layout.environments().stream()
                .map(it -> ByteString.utf8(layout.prefix() + ":" + it.name() + ":id:user_0"))
                .toList();
    }

    private String names() {
        return layout.environments().stream()
                .map(it -> Printable.ofText(it.name()))
                .collect(Collectors.joining(", "));
    }

    /** On a connection for this alone, which is closed again. */
    private CheckResult tracking() {
        try (var _ = server.follow(ByteString.utf8(layout.prefix() + ":"), UNHEARD)) {
            return new Passed("The server reports changed keys at once.");
        } catch (CacheException e) {
            if (!e.isRefusal()) {
                throw e;
            }
            return new Failed(
                    e.getMessage()
                            + " Without, a list is as old as its last scan: scan again to see what"
                            + " has changed. +client|tracking grants it.");
        }
    }

    private static final KeyChanges UNHEARD =
            new KeyChanges() {
                @Override
                public void changed(List<ByteString> keys) {}

                @Override
                public void anyChanged() {}

                @Override
                public void lost() {}
            };

    /** The first answers to a program that has just begun take longer than the later ones. */
    private CheckResult roundTrip() {
        for (int i = 0; i < ROUND_TRIPS; i++) {
            var _ = server.databaseSize();
        }
        Duration latency = server.latency();
        return latency.isZero()
                ? new NotKnown("No command was answered whose time could be taken.")
                : new Passed(Durations.elapsed(latency) + " for a command and its answer.");
    }

    private CheckResult keys() {
        OptionalLong size = server.databaseSize();
        return size.isEmpty()
                ? new NotKnown("The server refuses DBSIZE; +dbsize grants it.")
                : new Passed(
                        Numbers.of(size.getAsLong(), "key")
                                + " in database "
                                + settings.address().database()
                                + ", those of other programs included.");
    }

    private CheckResult databases() {
        return report.keys()
                .<CheckResult>map(this::others)
                .orElseGet(() ->
                        new NotKnown(
                                "The server refuses INFO, so that nothing is known of other"
                                        + " databases; +info grants it."));
    }

    private CheckResult others(SortedMap<Integer, Long> keys) {
        SortedMap<Integer, Long> others = new TreeMap<>(keys);
        others.remove(settings.address().database());
        return new Passed(
                others.isEmpty()
                        ? "No other database has keys."
                        : others.entrySet().stream()
                                .map(it -> it.getKey() + " (" + Numbers.of(it.getValue()) + ")")
                                .collect(Collectors.joining(", ", "Others with keys: ", ".")));
    }
}
