package dev.cachewarden.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

final class VisibleEntriesTest {

    private static final TimeAndSize FACTS =
            new TimeAndSize(Optional.empty(), OptionalLong.of(3_000));

    private final VisibleEntries entries = new VisibleEntries();
    private final CacheKey alice = key("alice");
    private final CacheKey bob = key("bob");

    private static CacheKey key(String name) {
        return KeyGrammar.withDefaults()
                .parse(ByteString.utf8("clerk:production:username:" + name))
                .orElseThrow();
    }

    private Optional<VisibleEntries.Request> request(CacheKey... visible) {
        return entries.request(List.of(visible), key -> entries.of(key).isEmpty());
    }

    @Test
    void anEntryIsAskedForOnceHoweverOftenItIsSeen() {
        VisibleEntries.Request first = request(alice).orElseThrow();
        assertThat(request(alice, bob).orElseThrow().keys()).containsExactly(bob);

        assertThat(entries.take(first, List.of(FACTS))).isTrue();
        assertThat(entries.of(alice)).contains(FACTS);
        assertThat(request(alice, bob)).isEmpty();
    }

    @Test
    void whatIsAnsweredAfterAnotherReadingBeganIsDropped() {
        VisibleEntries.Request late = request(alice).orElseThrow();
        entries.forget();

        assertThat(entries.take(late, List.of(FACTS))).isFalse();
        assertThat(entries.of(alice)).isEmpty();
        assertThat(request(alice)).isPresent();
    }

    @Test
    void whatWasNotAnsweredIsAskedForAgain() {
        VisibleEntries.Request failing = request(alice).orElseThrow();

        assertThat(entries.fail(failing)).isTrue();
        assertThat(request(alice)).isPresent();
    }
}
