package dev.cachewarden.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.List;

final class KeyGrammarPropertiesTest {

    private static final List<Environment> ENVIRONMENTS =
            List.of(
                    new Environment("production", true),
                    new Environment("test", false),
                    new Environment("*", false),
                    new Environment("a\\", false),
                    new Environment("\n", false),
                    new Environment("id", false));

    private final KeyGrammar grammar = new KeyGrammar("clerk", ENVIRONMENTS);

    @Property
    void whatWasReadIsWrittenBackToTheByte(@ForAll("keys") ByteString key) {
        CacheKey read = grammar.parse(key).orElseThrow();

        assertThat(grammar.format(read.section(), read.type(), read.identifier())).contains(read);
        assertThat(read.bytes()).isEqualTo(key);
    }

    @Property
    void whatWasWrittenIsReadAsWhatWasMeant(
            @ForAll("sections") Section section,
            @ForAll KeyType type,
            @ForAll("segments") ByteString identifier) {
        grammar.format(section, type, identifier)
                .ifPresent(key ->
                        assertThat(grammar.parse(key.bytes()))
                                .contains(new CacheKey(key.bytes(), section, type, identifier)));
    }

    @Property
    void differentEnvironmentsNeverShareAKey(
            @ForAll("sections") Section one,
            @ForAll("sections") Section other,
            @ForAll KeyType type,
            @ForAll("segments") ByteString identifier) {
        if (!one.equals(other)) {
            grammar.format(one, type, identifier)
                    .ifPresent(key ->
                            assertThat(grammar.format(other, type, identifier))
                                    .isNotEqualTo(java.util.Optional.of(key)));
        }
    }

    @Property
    void whatIsPrintedCanBeReadBackAndIsSafeToShow(@ForAll byte[] bytes) {
        ByteString original = ByteString.wrap(bytes);
        String printed = original.toString();

        assertThat(Printable.parse(printed)).isEqualTo(original);
        assertThat(printed.codePoints()).noneMatch(Character::isISOControl);
    }

    @Property
    void anyTextIsPrintedSoThatItCanBeReadBack(@ForAll("texts") String text) {
        assertThat(Printable.parse(Printable.ofText(text))).isEqualTo(ByteString.utf8(text));
    }

    @Property
    void sanitisedNamesAreFixedPoints(@ForAll("texts") String raw) {
        assertThat(Sanitising.username(raw)).matches("[a-z0-9_-]*");
        assertThat(Sanitising.username(Sanitising.username(raw)))
                .isEqualTo(Sanitising.username(raw));
        assertThat(Sanitising.userId(raw)).matches("[A-Za-z0-9_-]*").hasSameSizeAs(raw);
    }

    /** Strings of Unicode without lone surrogates, which have no UTF-8. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMaxLength(20)
                .map(text ->
                        new String(
                                text.codePoints().filter(c -> c < 0xD800 || c > 0xDFFF).toArray(),
                                0,
                                (int)
                                        text.codePoints()
                                                .filter(c -> c < 0xD800 || c > 0xDFFF)
                                                .count()));
    }

    @Provide
    Arbitrary<ByteString> keys() {
        return segments()
                .list()
                .ofMinSize(0)
                .ofMaxSize(5)
                .map(segments -> {
                    ByteString key = ByteString.utf8("clerk:");
                    for (int i = 0; i < segments.size(); i++) {
                        key = key.plus(ByteString.utf8(i == 0 ? "" : ":")).plus(segments.get(i));
                    }
                    return key;
                });
    }

    @Provide
    Arbitrary<Section> sections() {
        return Arbitraries.oneOf(
                Arbitraries.of(ENVIRONMENTS).map(Section.Configured::new),
                Arbitraries.just(new Section.NoEnvironment()),
                Arbitraries.just(new Section.Unrecognised()),
                segments().map(Section.Unknown::new));
    }

    @Provide
    Arbitrary<ByteString> segments() {
        Arbitrary<ByteString> words =
                Arbitraries.of(
                                "",
                                "production",
                                "test",
                                "*",
                                "a\\",
                                "\n",
                                "id",
                                "username",
                                "ids",
                                "user",
                                "session",
                                "oauth",
                                "state",
                                "undefined",
                                "prod",
                                "clerk")
                        .map(ByteString::utf8);
        Arbitrary<ByteString> bytes =
                Arbitraries.bytes().array(byte[].class).ofMaxSize(8).map(ByteString::wrap);
        return Combinators.combine(Arbitraries.integers().between(0, 3), words, bytes)
                .as((choice, word, noise) -> choice == 0 ? noise : word);
    }
}
