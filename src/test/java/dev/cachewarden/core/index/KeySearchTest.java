package dev.cachewarden.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

/** A key is found by every form in which it is shown, copied or written down. */
final class KeySearchTest {

    private static final String ID = "user_2aBcDeFgHiJkLmNoPqRsTuVwXyZ";
    private static final String KEY = "clerk:production:id:" + ID;
    private static final KeyGrammar GRAMMAR = KeyGrammar.withDefaults();

    private static KeyIndex index(KeyGrammar grammar, Stream<ByteString> keys) {
        KeyIndex.Builder index = new KeyIndex.Builder(grammar);
        keys.forEach(index::add);
        return index.build();
    }

    private static List<String> find(KeyIndex index, String text) {
        SearchResult found = KeySearch.find(index, text, 100, () -> false);
        assertThat(found.complete()).isTrue();
        assertThat(found.total()).isEqualTo(found.hits().size());
        return found.hits().stream().map(key -> key.bytes().toString()).toList();
    }

    private static List<String> find(String text) {
        return find(
                index(
                        GRAMMAR,
                        Stream.of(
                                        KEY,
                                        "clerk:development:id:" + ID,
                                        "clerk:id:" + ID,
                                        "clerk:test:username:dev",
                                        "clerk:test:username:devon",
                                        "clerk:test:username:my-dev",
                                        "clerk:undefined:id:" + ID,
                                        "clerk:production:user:" + ID + ":roles")
                                .map(ByteString::utf8)),
                text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                KEY,
                "  " + KEY + "\t",
                KEY + "\r\n",
                "\u00a0" + KEY + "\ufeff",
                "\"" + KEY + "\"",
                "'" + KEY + "'",
                "`" + KEY + "`",
                "12) \"" + KEY + "\"\n",
                "\"" + KEY + "\",",
                "CLERK:Production:id:" + ID,
                "production:id:" + ID,
                "production:id:user_2aBc"
            })
    void aPastedKeyFindsItWhateverSurroundsIt(String pasted) {
        assertThat(find(pasted)).containsExactly(KEY);
    }

    @Test
    void aTypeBeforeTheIdentifierNarrowsToItsBeginningInEveryEnvironment() {
        assertThat(find("username:dev"))
                .containsExactly("clerk:test:username:dev", "clerk:test:username:devon");
        assertThat(find("id:" + ID)).hasSize(4);
        assertThat(find("undefined:id:user")).containsExactly("clerk:undefined:id:" + ID);
        assertThat(find("user:" + ID + ":ro")).hasSize(1);
    }

    @Test
    void anEnvironmentThatTheKeyDoesNotCarryDoesNotFindIt() {
        assertThat(find("test:id:" + ID)).isEmpty();
        assertThat(find("other:production:id:" + ID)).isEmpty();
        assertThat(find("production")).isEmpty();
    }

    @Test
    void underAnotherPrefixAKeyIsFoundByItsOwnAndByTheAppsUsualOne() {
        KeyGrammar grammar = new KeyGrammar("shop", Environment.DEFAULTS);
        KeyIndex index = index(grammar, Stream.of(ByteString.utf8("shop:production:id:" + ID)));

        assertThat(find(index, "shop:production:id:" + ID)).hasSize(1);
        assertThat(find(index, KEY)).hasSize(1);
        assertThat(find(index, "production:id:" + ID)).hasSize(1);
        assertThat(find(index, "clerk:test:id:" + ID)).isEmpty();
        assertThat(find(index, "clerk:id:" + ID)).isEmpty();
    }

    @Test
    void whatRedisCliPrintsOfBytesFindsThem() {
        KeyIndex index =
                index(
                        GRAMMAR,
                        Stream.of(
                                ByteString.utf8("clerk:test:username:a\"b\n"),
                                ByteString.wrap(
                                        new byte[] {'c', 'l', 'e', 'r', 'k', ':', (byte) 0xff})));

        assertThat(find(index, "\"clerk:test:username:a\\\"b\\n\"")).hasSize(1);
        assertThat(find(index, "1) \"clerk:\\xff\"")).hasSize(1);
    }

    @Property
    void everyKeyIsFoundByWhatCopyKeyPutsIntoTheClipboard(@ForAll("keys") ByteString key) {
        CacheKey ours = GRAMMAR.parse(key).orElseThrow();
        KeyIndex index = index(GRAMMAR, Stream.of(key, ByteString.utf8("clerk:test:username:x")));

        assertThat(find(index, key.toString())).contains(key.toString());
        assertThat(find(index, " " + key + "\n")).contains(key.toString());
        assertThat(KeySearch.match(ours, key.toString())).isPresent();
        Group group = index.group(ours.section(), ours.type()).orElseThrow();
        assertThat(
                        KeySearch.filter(group, key.toString())
                                .test(group.positionOf(ours.identifier())))
                .isTrue();
    }

    @Property
    void theSameKeyIsNamedByItsCopyAndByWhatStandsBehindItsPrefix(@ForAll("keys") ByteString key) {
        CacheKey ours = GRAMMAR.parse(key).orElseThrow();
        String copied = key.toString();
        if (copied.equals(copied.strip())) {
            assertThat(KeyLookup.candidates(copied, GRAMMAR)).containsExactly(ours);
        }
    }

    @Provide
    Arbitrary<ByteString> keys() {
        Arbitrary<String> environment =
                Arbitraries.of("production", "test", "undefined", "", "id", "pr\u00fcfung", "a*b");
        Arbitrary<String> type = Arbitraries.of(KeyType.values()).map(KeyType::label);
        Arbitrary<byte[]> identifier =
                Arbitraries.oneOf(
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(12),
                        Arbitraries.strings().ofMaxLength(12).map(KeySearchTest::utf8),
                        Arbitraries.of(" x ", "\"q\"", "a\\x41", ":", "user_1:roles")
                                .map(KeySearchTest::utf8));
        return Combinators.combine(environment, type, identifier)
                .as((first, second, third) ->
                        ByteString.utf8("clerk:" + first + ":" + second + ":")
                                .plus(ByteString.wrap(third)));
    }

    private static byte[] utf8(String text) {
        return ByteString.utf8(text).toArray();
    }
}
