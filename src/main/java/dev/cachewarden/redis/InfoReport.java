package dev.cachewarden.redis;

import dev.cachewarden.core.check.ServerReport;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sections of INFO's answer; each is empty where it was refused. Relatives of Redis name the
 * version of Redis whose commands they know, and their own as well.
 */
record InfoReport(String server, String replication, String keyspace) {

    private static final Pattern DATABASE = Pattern.compile("db(\\d{1,9}):keys=(\\d{1,18}),.*");

    /**
     * @param version that is known from elsewhere, or empty
     */
    ServerReport read(String version) {
        return new ServerReport(
                product(version),
                Introduction.field(replication, "role").equals("slave")
                        && !Introduction.field(replication, "slave_read_only").equals("0"),
                databases());
    }

    private Optional<String> product(String version) {
        return named("Valkey", Introduction.field(server, "valkey_version"))
                .or(() -> named("Dragonfly", Introduction.field(server, "dragonfly_version")))
                .or(() -> named("Redis", Introduction.field(server, "redis_version")))
                .or(() -> named("Redis", version));
    }

    private static Optional<String> named(String product, String version) {
        return version.isEmpty() ? Optional.empty() : Optional.of(product + " " + version);
    }

    /** A server without keys has the title alone. */
    private Optional<SortedMap<Integer, Long>> databases() {
        if (!keyspace.contains("# Keyspace")) {
            return Optional.empty();
        }
        SortedMap<Integer, Long> keys = new TreeMap<>();
        keyspace.lines()
                .map(DATABASE::matcher)
                .filter(Matcher::matches)
                .forEach(
                        it -> keys.put(Integer.parseInt(it.group(1)), Long.parseLong(it.group(2))));
        return Optional.of(keys);
    }
}
