package dev.cachewarden.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.value.Person;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

final class KeysInTextTest {

    private static PersonNames shared(KeyGrammar grammar) {
        return new PersonNames(new PeopleIndex(), Privacy.NAMES, grammar, new NameNumbers());
    }

    private static PersonNames shared() {
        return shared(KeyGrammar.withDefaults());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clerk:production:username:%s",
                "clerk:username:%s is gone.",
                "Let clerk:staging:username:%s, and no other, expire?",
                "Verify “clerk:production:username:%s”…",
                "clerk:production:username:%s: left alone; clerk:test:username:%s: deleted"
            })
    void noSentenceNamesTheUserOfAKeyThatItMentions(String sentence) {
        assertThat(shared().text(sentence.replace("%s", "zoe_quill")))
                .isEqualTo(sentence.replace("%s", "••••••••#1"));
    }

    @Property
    void whatIsHiddenOnceStaysAsItIs(
            @ForAll @AlphaChars @StringLength(min = 1, max = 300) String name) {
        PersonNames names = shared();
        String once = names.text("clerk:production:username:" + name + " is gone.");

        assertThat(once).isEqualTo("clerk:production:username:••••••••#1 is gone.");
        assertThat(names.text(once)).isEqualTo(once);
        assertThat(names.mention("clerk:production:username:••••••••#1"))
                .isEqualTo("clerk:production:username:••••••••#1");
    }

    @Test
    void aKeyThatWasShortenedIsHiddenWithItsEnd() {
        String name = "zoe".repeat(100);
        String shortened = PersonNames.NONE.text("Of clerk:production:username:" + name);

        assertThat(shortened).contains("…[").contains("zoe");
        assertThat(shared().text(shortened)).doesNotContain("zoe");
    }

    @Test
    void ofAnotherPrefixToo() {
        PersonNames names =
                shared(new KeyGrammar("people", KeyGrammar.withDefaults().environments()));

        assertThat(names.text("people:test:username:zoe stays."))
                .isEqualTo("people:test:username:••••••••#1 stays.");
    }

    @Test
    void idsAndPatternsStayAsTheyAre() {
        String sentence = "clerk:production:id:user_2n07 and clerk:* were read.";

        assertThat(shared().text(sentence)).isEqualTo(sentence);
        assertThat(shared().pattern("clerk:*:username:*")).isEqualTo("clerk:*:username:*");
        assertThat(shared().pattern("clerk:*:username:zoe*")).doesNotContain("zoe");
    }

    @Test
    void peopleWhomASentenceNamesAreHiddenIfTheyAreKnown() {
        Person zoe = new Person("user_1", "Zoe", "Quill", "zoe_q", "zoe@quill.example", "");

        assertThat(shared().text("It now belongs to Zoe Quill (zoe_q).", List.of(zoe)))
                .isEqualTo("It now belongs to •••••••• (••••••••).");
    }
}
