package dev.cachewarden.app.flush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushScope;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.redis.Servers;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The law of a flush, on a real server: exactly the target's keys vanish, for any names of
 * environments and any other keys. What must vanish is known from how the keys were made, not from
 * the grammar.
 */
final class FlushExactnessIT {

    private static final List<KeyType> TYPES =
            List.of(KeyType.ID, KeyType.USERNAME, KeyType.IDS, KeyType.USER, KeyType.SESSION);

    private static final RedisProcess REDIS = startRedis();
    private static final Path REPORTS = Path.of("target", "flush-exactness");

    /** A key and where it was made to belong; no section: another tenant's, or unrecognised. */
    private record Made(ByteString key, Optional<Section> section, KeyType type) {}

    @AfterContainer
    static void stop() {
        REDIS.close();
    }

    @Property(tries = 150)
    void exactlyTheTargetsKeysVanish(
            @ForAll("names") Set<String> names,
            @ForAll("rawNames") Set<ByteString> unknown,
            @ForAll int choice,
            @ForAll Optional<@From("types") KeyType> type,
            @ForAll boolean sessions) {
        List<Environment> environments =
                names.stream().map(name -> new Environment(name, false)).toList();
        List<Made> made = make(environments, unknown);
        FlushTarget target = target(choice, type, sessions, made);
        CacheLayout layout = new CacheLayout("clerk", environments, Duration.ofMinutes(5));
        try (LiveCache cache = new LiveCache(REDIS, REPORTS, Servers.plain(REDIS.port()), layout)) {
            cache.raw.call("FLUSHALL");
            made.forEach(it -> cache.raw.call("SET", it.key().toArray(), "x"));

            FlushReport report = cache.flush(target, Confirmation.NONE);

            for (Made it : made) {
                assertThat(cache.raw.call("EXISTS", it.key().toArray()))
                        .as("%s after %s", it.key(), target)
                        .isEqualTo(isTargeted(it, target) ? "0" : "1");
            }
            assertThat(report.counts().deleted())
                    .isEqualTo(made.stream().filter(it -> isTargeted(it, target)).count());
            assertThat(report.isProven()).isTrue();
        }
    }

    @Provide
    Arbitrary<Set<String>> names() {
        Arbitrary<String> odd =
                Arbitraries.of(
                        "*",
                        "**",
                        "?",
                        "prod?",
                        "prod",
                        "production",
                        "[a]",
                        "[^a]",
                        "a",
                        "a\\",
                        "\\",
                        "\\*",
                        "^",
                        "-",
                        "[a-z]",
                        "a-z",
                        "]",
                        "[",
                        "b",
                        "\u0001",
                        "\n",
                        "\r\n",
                        "\u0000",
                        "é",
                        "日本",
                        "\uD83D\uDE00",
                        " ",
                        "clerk",
                        "x*y",
                        "x\\*y");
        Arbitrary<String> any =
                Arbitraries.strings()
                        .withChars('*', '?', '[', ']', '\\', '^', '-', 'a', 'b', '\n', 'é')
                        .ofMinLength(1)
                        .ofMaxLength(5);
        return Arbitraries.oneOf(odd, any).set().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<Set<ByteString>> rawNames() {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofMaxSize(3)
                .map(ByteString::copyOf)
                .filter(name -> name.indexOf(':', 0) < 0)
                .filter(name -> KeyType.ofSegment(name).isEmpty())
                .set()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<KeyType> types() {
        return Arbitraries.of(TYPES);
    }

    private static RedisProcess startRedis() {
        try {
            return RedisProcess.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Made> make(List<Environment> environments, Set<ByteString> unknown) {
        List<Made> made = new ArrayList<>();
        Set<ByteString> taken = new LinkedHashSet<>();
        for (Environment environment : environments) {
            taken.add(environment.bytes());
            add(made, environment.bytes(), new Section.Configured(environment));
            other(made, environment.bytes(), new Section.Configured(environment));
        }
        for (ByteString name : unknown) {
            if (taken.add(name)) {
                add(made, name, new Section.Unknown(name));
                foreign(made, "clerk:", name, ":nothing-known");
            }
        }
        for (KeyType type : TYPES) {
            made.add(
                    new Made(
                            ByteString.utf8("clerk:" + type.label() + ":x"),
                            Optional.of(new Section.NoEnvironment()),
                            type));
        }
        for (ByteString name : taken) {
            foreign(made, "clerkx:", name, ":id:x");
            foreign(made, "tenant:clerk:", name, ":id:x");
            if (!name.equals(ByteString.utf8("clerk"))) {
                foreign(made, "", name, ":id:x");
            }
        }
        return made;
    }

    private static void add(List<Made> made, ByteString name, Section section) {
        for (KeyType type : TYPES) {
            for (String identifier : List.of("x", "*", ":id:y")) {
                ByteString key = join("clerk:", name, ":" + type.label() + ":" + identifier);
                made.add(new Made(key, Optional.of(section), type));
            }
        }
    }

    private static void other(List<Made> made, ByteString name, Section section) {
        made.add(new Made(join("clerk:", name, ":what:x"), Optional.of(section), KeyType.OTHER));
    }

    private static void foreign(List<Made> made, String before, ByteString name, String after) {
        made.add(new Made(join(before, name, after), Optional.empty(), KeyType.OTHER));
    }

    private static ByteString join(String before, ByteString name, String after) {
        return ByteString.utf8(before).plus(name).plus(ByteString.utf8(after));
    }

    private static FlushTarget target(
            int choice, Optional<KeyType> type, boolean sessions, List<Made> made) {
        Set<KeyType> state = sessions ? Set.of(KeyType.SESSION) : Set.of();
        List<Section> sections =
                made.stream().map(Made::section).flatMap(Optional::stream).distinct().toList();
        int number = Math.floorMod(choice, sections.size() + 1);
        if (number == sections.size()) {
            return FlushTarget.all().includingState(state);
        }
        FlushTarget whole = FlushTarget.of(sections.get(number)).includingState(state);
        return type.map(whole::onlyType).orElse(whole);
    }

    private static boolean isTargeted(Made made, FlushTarget target) {
        boolean rightType = target.type().isEmpty() || target.type().get() == made.type();
        boolean mayGo =
                made.type() != KeyType.SESSION || target.stateTypes().contains(KeyType.SESSION);
        boolean rightPlace =
                switch (target.scope()) {
                    case FlushScope.All() -> made.section().isPresent();
                    case FlushScope.One(Section section) ->
                            made.section().equals(Optional.of(section));
                };
        return rightPlace && rightType && mayGo;
    }
}
