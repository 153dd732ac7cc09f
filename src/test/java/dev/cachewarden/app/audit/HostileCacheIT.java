package dev.cachewarden.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.FactsReader;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Entries made to break a reader: the audit names what is wrong with each, and nothing else. */
final class HostileCacheIT {

    private static final String ID = "clerk:production:id:";
    private static final String USERNAME = "clerk:production:username:";
    private static final int MEGABYTES_10 = 10_000_000;
    private static final String TTL_MILLIS = "290000";

    private final Set<String> expected = new TreeSet<>();
    private AuditedRedis redis;
    private RawRedis raw;
    private int users;
    private int entries;

    @BeforeEach
    void start() throws Exception {
        redis = new AuditedRedis(CacheLayout.DEFAULT);
        raw = redis.raw();
    }

    @AfterEach
    void stop() {
        redis.close();
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class})
    void anEntryThatCannotBeJudgedFailsTheAuditInsteadOfPassingForClean(
            Class<? extends Throwable> failure) {
        raw.call("SET", ID + "user_1", "{}");
        FactsReader reader =
                value -> {
                    if (failure == StackOverflowError.class) {
                        throw new StackOverflowError();
                    }
                    throw new IllegalStateException();
                };

        assertThatThrownBy(() ->
                        redis.audit(
                                reader,
                                redis.index(),
                                AuditSettings.DEFAULT,
                                Depth.VALUES,
                                _ -> {}))
                .isInstanceOf(failure);
    }

    @Test
    void whateverIsCachedEveryFaultIsNamedAndNothingFails() {
        keys();
        longValues();
        deepValues();
        documents();
        batches();
        types();

        AuditReport report = audit(Depth.VALUES, _ -> {});

        assertThat(report.failure()).isEmpty();
        assertThat(report.complete()).isTrue();
        assertThat(report.coverage().read()).isEqualTo(entries);
        assertThat(findings(report)).isEqualTo(expected);
        assertThat(report.findings())
                .allSatisfy(it -> assertThat(it.evidence().text()).hasSizeLessThan(1_000));
    }

    @Test
    void namesAndTimesOfTheSameCacheAreReadAsWell() {
        keys();
        types();
        Set<String> named =
                expected.stream()
                        .filter(line ->
                                line.startsWith("MALFORMED_KEY")
                                        || line.startsWith("UNKNOWN_ENVIRONMENT")
                                        || line.startsWith("WRONG_TYPE"))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(findings(audit(Depth.KEYS, _ -> {}))).isEqualTo(named);
    }

    @Test
    void whatExpiresWhileTheAuditRunsIsNoFinding() {
        int shortLived = 50;
        for (int i = 0; i < shortLived; i++) {
            raw.call("SET", ID + user(), "[object Object]", "PX", 1_000);
        }
        String lasting = ID + user();
        set(lasting, "[object Object]", "CORRUPT");

        AuditReport report = audit(Depth.VALUES, _ -> awaitKeys(1));

        assertThat(findings(report)).isEqualTo(expected);
        assertThat(report.coverage().gone() + report.coverage().expiredMeanwhile())
                .isEqualTo(shortLived);
    }

    @Test
    void whatIsDeletedBeforeItIsReadIsNoFinding() {
        String deleted = ID + user();
        raw.call("SET", deleted, "undefined", "PX", TTL_MILLIS);
        set(ID + user(), "undefined", "CORRUPT");
        KeyIndex index = redis.index();
        raw.call("DEL", deleted);

        AuditReport report = redis.audit(index, AuditSettings.DEFAULT, Depth.VALUES, _ -> {});

        assertThat(findings(report)).isEqualTo(expected);
        assertThat(report.coverage().gone()).isEqualTo(1);
    }

    private void keys() {
        byte[] binary = {
            'c', 'l', 'e', 'r', 'k', ':', 't', 'e', 's', 't', ':', 'i', 'd', ':', 0, -1
        };
        set(binary, "x", "MALFORMED_KEY", "CORRUPT");
        set("clerk:", "1", "MALFORMED_KEY");
        set(
                "clerk:*:id:" + user(),
                "{\"id\":\"user_x\"}",
                "UNKNOWN_ENVIRONMENT",
                "IDENTITY_MISMATCH");
        set("clerk:[a-z]\\:id:" + user(), userText(), "UNKNOWN_ENVIRONMENT");
        set("clerk:prod\nuction:id:" + user(), userText(), "UNKNOWN_ENVIRONMENT");
        set(USERNAME + "a\r\nb", named(user(), "a\\r\\nb"), "STALE_USERNAME");
        set(USERNAME + "**", named(user(), "**"), "STALE_USERNAME");
        set(USERNAME + "_", named(user(), "\\ud800"));
        set(ID + "user__", "{\"id\":\"user_\\u0000\"}", "MALFORMED_KEY");
        set(ID + "k".repeat(1_000_000), "null", "MALFORMED_KEY", "NEGATIVE_CACHE");
        String long100k = "n".repeat(100_000);
        set(USERNAME + long100k, named(user(), long100k), "MALFORMED_KEY");
        set(ID + user(), named(last(), "m".repeat(100_000)));
    }

    private void longValues() {
        String filling = "x ".repeat(MEGABYTES_10 / 2);
        set(ID + user(), "{\"id\":\"" + last() + "\",\"bio\":\"" + filling + "\"}");
        set(ID + user(), "{\"id\":\"" + last() + "\",\"bio\":\"" + filling, "CORRUPT");
        set(ID + user(), filling, "CORRUPT");
        set(ID + user(), "[object Object]" + ",[object Object]".repeat(600_000), "CORRUPT");
        set(ID + user(), "{\"id\":\"" + last() + "\",\"imageUrl\":\"" + filling + "\"}");
        set(ID + user(), "\"" + filling + "\"", "CORRUPT");
        set(ID + user(), "", "NEGATIVE_CACHE");
        set(ID + user(), "   ", "CORRUPT");
        byte[] key = (ID + user()).getBytes(StandardCharsets.UTF_8);
        byte[] notUtf8 = userText().getBytes(StandardCharsets.UTF_8);
        notUtf8[notUtf8.length - 3] = (byte) 0xc0;
        set(key, notUtf8);
    }

    private void deepValues() {
        int levels = 10_000;
        String deep = "[".repeat(levels) + "]".repeat(levels);
        set(ID + user(), "{\"id\":\"" + last() + "\",\"publicMetadata\":" + deep + "}");
        set(ID + user(), "{\"a\":".repeat(levels), "CORRUPT");
        set(ID + user(), deep.replace("]]", "]}"), "CORRUPT");
        set("clerk:production:user:" + user() + ":metadata:public", deep);
        set(ID + user(), "{\"_raw\":".repeat(400) + userText() + "}".repeat(400));
        set(
                ID + user(),
                "{\"id\":\""
                        + last()
                        + "\",\"privateMetadata\":"
                        + "{\"a\":".repeat(400)
                        + "1"
                        + "}".repeat(401),
                "PRIVATE_DATA");
    }

    private void documents() {
        set(ID + user(), "{\"id\":\"user_x\",\"id\":\"" + last() + "\"}");
        set(ID + user(), "{\"id\":\"" + last() + "\",\"id\":\"user_x\"}", "IDENTITY_MISMATCH");
        set(ID + user(), withTime("1e999"));
        set(ID + user(), withTime("-" + "9".repeat(100_000)));
        set(ID + user(), withTime("9223372036854775807"));
        set(ID + user(), withTime("-9223372036854775807"));
        set(ID + user(), "1e999", "CORRUPT");
        set(
                ID + user(),
                IntStream.range(0, 200_000)
                        .mapToObj(i -> "\"field" + i + "\":" + i)
                        .collect(Collectors.joining(",", "{\"id\":\"" + last() + "\",", "}")));
        set(ID + user(), userText() + userText(), "CORRUPT");
        set(ID + user(), "\uFEFF" + userText(), "CORRUPT");
    }

    private void batches() {
        String first = user();
        String all =
                IntStream.range(0, 9_999)
                        .mapToObj(_ -> "{\"id\":\"" + user() + "\"}")
                        .collect(Collectors.joining(",", "[{\"id\":\"" + first + "\"},", "]"));
        set("clerk:production:ids:" + first, all, "BATCH_EXTRA");
        String named =
                IntStream.range(0, 1_000).mapToObj(_ -> user()).collect(Collectors.joining(","));
        set("clerk:production:ids:" + named, "[]", "MALFORMED_KEY", "BATCH_MISSING");
        set("clerk:production:ids:" + user(), "[" + "[],".repeat(500_000) + "{}]", "BATCH_MISSING");
    }

    private void types() {
        write("HSET", "f", "v");
        write("RPUSH", "v");
        write("SADD", "v");
        write("ZADD", "1", "v");
        write("XADD", "*", "f", "v");
    }

    private void write(String command, Object... rest) {
        String key = ID + user();
        Object[] words = new Object[rest.length + 2];
        words[0] = command;
        words[1] = key;
        System.arraycopy(rest, 0, words, 2, rest.length);
        raw.call(words);
        raw.call("PEXPIRE", key, TTL_MILLIS);
        entries++;
        expect(key.getBytes(StandardCharsets.UTF_8), "WRONG_TYPE");
    }

    private void set(String key, String value, String... rules) {
        set(key.getBytes(StandardCharsets.UTF_8), value, rules);
    }

    private void set(byte[] key, Object value, String... rules) {
        raw.call("SET", key, value, "PX", TTL_MILLIS);
        entries++;
        expect(key, rules);
    }

    private void expect(byte[] key, String... rules) {
        for (String rule : rules) {
            expected.add(line(rule, ByteString.copyOf(key)));
        }
    }

    private String user() {
        users++;
        return last();
    }

    private String last() {
        return "user_2r0IWvElrv3rqOpxxZ" + String.format(Locale.ROOT, "%09d", users);
    }

    /** Of the user whose id was given out last. */
    private String userText() {
        return named(last(), "name" + users);
    }

    private static String named(String id, String username) {
        return "{\"id\":\"" + id + "\",\"username\":\"" + username + "\"}";
    }

    private String withTime(String number) {
        return "{\"id\":\""
                + last()
                + "\",\"createdAt\":"
                + number
                + ",\"updatedAt\":"
                + number
                + "}";
    }

    private void awaitKeys(int count) {
        Await.until(
                "the keys have expired", () -> raw.call("DBSIZE").equals(Integer.toString(count)));
    }

    private AuditReport audit(Depth depth, Consumer<AuditProgress> progress) {
        return redis.audit(redis.index(), AuditSettings.DEFAULT, depth, progress);
    }

    private static Set<String> findings(AuditReport report) {
        return report.findings().stream()
                .map(it -> line(it.rule().name(), it.subject().bytes()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Short enough to be read in a failure. */
    private static String line(String rule, ByteString key) {
        String text = key.toString();
        return text.length() <= 200
                ? rule + " " + text
                : rule + " " + text.substring(0, 80) + "… (" + text.length() + ")";
    }
}
