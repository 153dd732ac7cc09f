package dev.cachewarden.app.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.Await;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** An index that is kept true against one that is read anew, while somebody writes. */
final class KeyFollowerIT {

    @RegisterExtension static final EmptyRedis redis = new EmptyRedis();

    private static final int CHANGES = 4_000;

    @Test
    void afterTheLastChangeTheFollowedIndexIsWhatAScanFinds() {
        for (int number = 0; number < 500; number++) {
            redis.call("SET", name(number), "x");
        }
        try (CacheServer server =
                new LettuceConnector(Clock.system()).connect(Servers.plain(redis.port()))) {
            Workspace workspace =
                    new Workspace(
                            server, CacheLayout.DEFAULT, _ -> Optional.empty(), Clock.system());
            AtomicReference<KeyIndex> known =
                    new AtomicReference<>(KeyIndex.empty(workspace.grammar()));
            try (KeyFollower follower = KeyFollower.begin(workspace, known::get)) {
                known.set(scan(workspace));
                Thread writer = Thread.ofVirtual().start(KeyFollowerIT::write);
                Await.until(
                        "all that was written is known",
                        () -> {
                            follow(workspace, follower, known);
                            return !writer.isAlive()
                                    && names(index(known)).equals(names(scan(workspace)));
                        });
            }
            assertThat(index(known).contains(key(workspace, "last"))).isTrue();
        }
    }

    private static KeyIndex index(AtomicReference<KeyIndex> known) {
        return Objects.requireNonNull(known.get());
    }

    private static void follow(
            Workspace workspace, KeyFollower follower, AtomicReference<KeyIndex> known) {
        FollowedRound round = follower.round();
        known.set(
                round.isReadingDue()
                        ? scan(workspace)
                        : index(known).changed(round.gone(), round.there()));
    }

    /** Keys come, are written again, expire, and go one by one and all at once. */
    private static void write() {
        Random random = new Random(7);
        for (int i = 0; i < CHANGES; i++) {
            String name = name(random.nextInt(1_000));
            switch (random.nextInt(4)) {
                case 0 -> redis.call("UNLINK", name);
                case 1 -> redis.call("SET", name, "x", "PX", "5");
                default -> redis.call("SET", name, "x");
            }
            if (i == CHANGES / 2) {
                redis.call("FLUSHDB");
            }
        }
        redis.call("SET", "clerk:test:id:last", "x");
    }

    private static String name(int number) {
        return "clerk:" + (number % 2 == 0 ? "test" : "production") + ":id:" + number;
    }

    private static CacheKey key(Workspace workspace, String identifier) {
        return workspace
                .grammar()
                .parse(ByteString.utf8("clerk:test:id:" + identifier))
                .orElseThrow();
    }

    private static KeyIndex scan(Workspace workspace) {
        return new IndexScan(workspace).run(_ -> {}, new Cancellation()).index();
    }

    private static Set<ByteString> names(KeyIndex index) {
        Set<ByteString> names = new HashSet<>();
        for (Section section : index.sections()) {
            for (Group group : index.groups(section)) {
                for (int position = 0; position < group.size(); position++) {
                    names.add(group.bytes(position));
                }
            }
        }
        return names;
    }
}
