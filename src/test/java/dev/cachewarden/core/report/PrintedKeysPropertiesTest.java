package dev.cachewarden.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.index.KeyLookup;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.value.Masking;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For keys of any bytes: what a report prints, given back to get, is that key. */
final class PrintedKeysPropertiesTest {

    private static final KeyGrammar GRAMMAR = KeyGrammar.withDefaults();
    private static final Pattern CODE = Pattern.compile("(`+)(.*?[^`])\\1(?!`)");

    @Property
    void textNamesTheKey(@ForAll("keys") CacheKey key) {
        assertThat(read(key.toString())).isEqualTo(key);
        assertThat(read("  " + Masking.shown(key) + "\n")).isEqualTo(key);
    }

    @Property
    void markdownNamesTheKey(@ForAll("keys") CacheKey key) {
        assertThat(read(rendered(MarkdownText.code(key.toString())))).isEqualTo(key);
    }

    @Property
    void jsonNamesTheKey(@ForAll("keys") CacheKey key) {
        String json = JsonText.of(new Json.Str(key.toString()));

        assertThat(json.substring(1, json.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\"))
                .satisfies(text -> assertThat(read(text)).isEqualTo(key));
    }

    @Property
    void aTablesCellNamesTheKey(@ForAll("keys") CacheKey key) {
        assertThat(read(FindingsTable.cell(key.toString()))).isEqualTo(key);
    }

    private static CacheKey read(String printed) {
        return KeyLookup.candidates(printed, GRAMMAR).getFirst();
    }

    /** As CommonMark reads a code span: one space goes at both ends if it is at both. */
    private static String rendered(String span) {
        Matcher code = CODE.matcher(span);
        assertThat(code.matches()).as(span).isTrue();
        String text = code.group(2);
        return text.startsWith(" ") && text.endsWith(" ") && !text.isBlank()
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /** Short enough to be printed whole, and of a type whose identifiers are no secrets. */
    @Provide
    Arbitrary<CacheKey> keys() {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(PrintedKeysPropertiesTest::key)
                .filter(Optional::isPresent)
                .map(Optional::get)
                .filter(key -> Masking.shown(key).equals(key.toString()));
    }

    private static Optional<CacheKey> key(byte[] bytes) {
        byte[] start = "clerk:test:username:".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(start, start.length + bytes.length);
        // Signs that reports escape are likelier than by chance.
        byte[] signs = {'`', '\\', ' ', '"', '|', '*', '_', '\n', '=', '<', '\''};
        for (int i = 0; i < bytes.length; i++) {
            all[start.length + i] =
                    (bytes[i] & 3) == 0 ? signs[(bytes[i] & 0xff) % signs.length] : bytes[i];
        }
        return GRAMMAR.parse(ByteString.wrap(all));
    }
}
