package dev.cachewarden.core.people;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.core.value.Person;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who is behind keys, as far as values were read and as far as it may be seen. What is read later
 * is known to the same object; two are equal only if they are the same, so that a view that gets
 * another one shows all names again. Safe for all threads.
 */
public final class PersonNames {

    /** Where nothing was read. */
    public static final PersonNames NONE = new PersonNames(new PeopleIndex(), Privacy.ADDRESSES);

    private final PeopleIndex people;
    private static final Pattern STARS = Pattern.compile("\\**");

    private final Privacy privacy;
    private final KeyGrammar grammar;
    private final NameNumbers numbers;

    /** Of keys of the default form. */
    public PersonNames(PeopleIndex people, Privacy privacy) {
        this(people, privacy, KeyGrammar.withDefaults(), new NameNumbers());
    }

    /**
     * @param grammar of the keys that sentences mention
     * @param numbers of the names that are hidden
     */
    public PersonNames(
            PeopleIndex people, Privacy privacy, KeyGrammar grammar, NameNumbers numbers) {
        this.people = people;
        this.privacy = privacy;
        this.grammar = grammar;
        this.numbers = numbers;
    }

    public Privacy privacy() {
        return privacy;
    }

    /** The person under a key, if its value was read and holds one. */
    public Optional<Person> in(CacheKey key) {
        return people.in(key);
    }

    /** The first person under some keys, of which the first one matters most. */
    public Optional<Person> in(List<CacheKey> keys) {
        return keys.stream().flatMap(key -> in(key).stream()).findFirst();
    }

    /** {@code Jane Doe}, where that adds to the key's own words; else empty. */
    public String nextTo(CacheKey key) {
        if (privacy == Privacy.NAMES && KeyWords.mayName(key)) {
            return "";
        }
        String name = in(key).map(person -> PersonWords.name(person, privacy)).orElse("");
        return name.equalsIgnoreCase(identifier(key)) ? "" : name;
    }

    /** {@code Jane Doe · jane@example.com}; empty where nobody is known. */
    public String words(CacheKey key) {
        return in(key).map(person -> PersonWords.of(person, privacy)).orElse("");
    }

    /** What follows a key's type, as far as it may be seen. */
    public String identifier(CacheKey key) {
        return KeyWords.identifier(key, privacy, numbers);
    }

    /** A whole key, as far as it may be seen. */
    public String key(CacheKey key) {
        return KeyWords.whole(key, privacy, numbers);
    }

    /**
     * What copies keys, in words: all of them, hidden parts included.
     *
     * @param keys {@code key} or {@code 2 keys}
     */
    public String copying(String keys) {
        return "Copy " + keys + namesIncluded();
    }

    /**
     * What writes entries to a file, in words: as {@link #copying} says it.
     *
     * @param form {@code as CSV}
     */
    public String exporting(String form) {
        return "Export " + form + namesIncluded() + "…";
    }

    private String namesIncluded() {
        return privacy == Privacy.NAMES ? ", names included" : "";
    }

    /** What is said of some entries, without what may not be seen. */
    public String masked(List<CacheKey> keys, String sentence) {
        return KeyWords.sentence(text(sentence), keys, in(keys), privacy, numbers);
    }

    /**
     * A sentence of which nothing else is known: the keys in it are shown as {@link #key} shows
     * them.
     */
    public String text(String sentence) {
        return privacy == Privacy.NOTHING
                ? sentence
                : Masking.sentence(KeysInText.replaced(sentence, grammar, this::mentioned));
    }

    /**
     * As {@link #text}, without what people are called.
     *
     * @param named whom the sentence may name
     */
    public String text(String sentence, List<Person> named) {
        String shown = text(sentence);
        for (Person person : named) {
            shown = KeyWords.sentence(shown, List.of(), Optional.of(person), privacy, numbers);
        }
        return shown;
    }

    /** A key that is known as text only, as a plan and a list have it. */
    public String mention(String key) {
        return grammar.parse(Printable.parse(key)).map(this::mentioned).orElseGet(() -> text(key));
    }

    /**
     * A pattern of keys, or one key, private parts masked even where all may be seen: for what is
     * written down, as a mute is.
     */
    public String pattern(String keys) {
        return privacy == Privacy.NAMES ? mention(keys) : Masking.text(keys);
    }

    /** The pattern of all keys of a kind names nobody. */
    private String mentioned(CacheKey key) {
        return STARS.matcher(key.identifier().toString()).matches()
                ? key.bytes().toString()
                : key(key);
    }

    /** {@link #words} without case and accents, as they are sorted. */
    public String sortWords(CacheKey key) {
        return FoldedText.of(words(key));
    }

    /** What is said of some entries, naming whom they hold, where that is known. */
    public String sentence(List<CacheKey> keys, String evidence) {
        String masked = masked(keys, evidence);
        return in(keys).map(person -> PersonWords.name(person, privacy))
                .map(name -> NamedSentence.of(masked, name))
                .orElse(masked);
    }

    /** As {@link #sentence}, without the instance, which the whole sentence names. */
    public String brief(List<CacheKey> keys, String evidence) {
        return sentence(keys, NamedSentence.withoutInstance(evidence));
    }
}
