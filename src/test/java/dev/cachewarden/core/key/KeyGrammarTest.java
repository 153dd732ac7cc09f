package dev.cachewarden.core.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

final class KeyGrammarTest {

    private static final Section PRODUCTION =
            new Section.Configured(new Environment("production", true));

    private final KeyGrammar grammar = KeyGrammar.withDefaults();

    @ParameterizedTest
    @CsvSource({
        "clerk:production:id:user_a, production, ID, user_a",
        "clerk:development:username:a_b, development, USERNAME, a_b",
        "'clerk:test:ids:user_a,user_b', test, IDS, 'user_a,user_b'",
        "clerk:production:user:user_a:metadata:public, production, USER, user_a:metadata:public",
        "clerk:production:user:user_a:roles, production, USER, user_a:roles",
        "clerk:production:email:verification:x, production, EMAIL, verification:x",
        "clerk:production:session:s, production, SESSION, s",
        "clerk:production:oauth:state:s, production, OAUTH, state:s",
        "clerk:production:id:a:b:c, production, ID, a:b:c",
        // A configured environment with anything else below it.
        "clerk:production:id:, production, OTHER, id:",
        "clerk:production:, production, OTHER, ''",
        "clerk:production:thing, production, OTHER, thing",
        "clerk:production:id, production, OTHER, id",
        "clerk:production::x, production, OTHER, :x",
        // No environment: a known type in second place.
        "clerk:id:user_a, no environment, ID, user_a",
        "clerk:username:alice, no environment, USERNAME, alice",
        "clerk:id:id:x, no environment, ID, id:x",
        "clerk:user:user_a:roles, no environment, USER, user_a:roles",
        "clerk:session:id:x, no environment, SESSION, id:x",
        "clerk:oauth::, no environment, OAUTH, :",
        // Environments that are not configured.
        "clerk:undefined:id:user_a, unknown: undefined, ID, user_a",
        "clerk:dev:username:alice, unknown: dev, USERNAME, alice",
        "clerk::id:user_a, unknown: (empty), ID, user_a",
        "clerk:*:id:user_a, unknown: *, ID, user_a",
        "clerk:Production:id:user_a, unknown: Production, ID, user_a",
        "clerk:dev:id:, unknown: dev, ID, ''",
        // Ours, and nothing we can read.
        "clerk:, unrecognised, OTHER, ''",
        "clerk:production, unrecognised, OTHER, production",
        "clerk:id:, unrecognised, OTHER, id:",
        "clerk:id, unrecognised, OTHER, id",
        "clerk:dev:thing:x, unrecognised, OTHER, dev:thing:x",
        "clerk::, unrecognised, OTHER, :",
    })
    void everyRowOfTheDecisionTable(String key, String section, KeyType type, String identifier) {
        CacheKey parsed = grammar.parse(ByteString.utf8(key)).orElseThrow();

        assertThat(parsed.section().label()).isEqualTo(section);
        assertThat(parsed.type()).isEqualTo(type);
        assertThat(parsed.identifier()).isEqualTo(ByteString.utf8(identifier));
        assertThat(parsed.bytes()).isEqualTo(ByteString.utf8(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "clerk", "clerkish:production:id:x", "Clerk:id:x", "shop:cart:1", ":"})
    void keysOfOtherTenantsAreNotRead(String key) {
        assertThat(grammar.parse(ByteString.utf8(key))).isEmpty();
    }

    @Test
    void aConfiguredEnvironmentNamedLikeATypeWinsOverTheLegacyReading() {
        KeyGrammar custom = new KeyGrammar("clerk", List.of(new Environment("user", false)));

        assertThat(custom.parse(ByteString.utf8("clerk:user:id:user_a")).orElseThrow().section())
                .isEqualTo(new Section.Configured(new Environment("user", false)));
        assertThat(custom.parse(ByteString.utf8("clerk:id:x")).orElseThrow().section())
                .isEqualTo(new Section.NoEnvironment());
    }

    @Test
    void thePrefixIsConfigurableAndMayHoldColonsAndGlobCharacters() {
        KeyGrammar custom = new KeyGrammar("app:[1]*", Environment.DEFAULTS);

        assertThat(
                        custom.parse(ByteString.utf8("app:[1]*:production:id:x"))
                                .orElseThrow()
                                .section())
                .isEqualTo(PRODUCTION);
        assertThat(custom.pattern()).isEqualTo(ByteString.utf8("app:\\[1\\]\\*:*"));
    }

    @Test
    void whatWouldReadAsSomethingElseCannotBeWritten() {
        assertThat(grammar.format(PRODUCTION, KeyType.ID, ByteString.EMPTY)).isEmpty();
        assertThat(grammar.format(PRODUCTION, KeyType.OTHER, ByteString.utf8("id:x"))).isEmpty();
        assertThat(
                        grammar.format(
                                new Section.Unknown(ByteString.utf8("production")),
                                KeyType.ID,
                                ByteString.utf8("x")))
                .isEmpty();
        assertThat(
                        grammar.format(
                                new Section.Unknown(ByteString.utf8("id")),
                                KeyType.ID,
                                ByteString.utf8("x")))
                .isEmpty();
        assertThat(grammar.format(new Section.NoEnvironment(), KeyType.OTHER, ByteString.utf8("x")))
                .isEmpty();
    }

    @Test
    void patternsEscapeWhatIsNotAWildcard() {
        Section hostile = new Section.Unknown(ByteString.utf8("a*?[b]\\^-"));

        assertThat(grammar.pattern(hostile, KeyType.ID))
                .isEqualTo(ByteString.utf8("clerk:a\\*\\?\\[b\\]\\\\^-:id:*"));
        assertThat(grammar.pattern(PRODUCTION)).isEqualTo(ByteString.utf8("clerk:production:*"));
        assertThat(grammar.pattern(new Section.NoEnvironment()))
                .isEqualTo(ByteString.utf8("clerk:*"));
    }

    @Test
    void environmentsHaveNoColonAndAName() {
        assertThatThrownBy(() -> new Environment("a:b", false)).hasMessageContaining("colon");
        assertThatThrownBy(() -> new Environment("", false)).hasMessageContaining("empty");
        assertThatThrownBy(() ->
                        new KeyGrammar(
                                "clerk",
                                List.of(new Environment("a", false), new Environment("a", true))))
                .hasMessageContaining("twice");
    }

    @Test
    void identifiersThatAreSecretsAreMasked() {
        CacheKey state =
                grammar.parse(ByteString.utf8("clerk:test:oauth:state:s3cret")).orElseThrow();
        CacheKey session = grammar.parse(ByteString.utf8("clerk:session:s3cret")).orElseThrow();

        assertThat(state.toString()).isEqualTo("clerk:test:oauth:state:••••");
        assertThat(session.toString()).isEqualTo("clerk:session:••••");
        assertThat(state.maskedIdentifier()).doesNotContain("s3cret");
    }
}
