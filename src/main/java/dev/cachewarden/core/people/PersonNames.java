package dev.cachewarden.core.people;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.Person;

import java.util.List;
import java.util.Optional;

/**
 * Who is behind keys, as far as values were read and as far as it may be seen. What is read later
 * is known to the same object; two are equal only if they are the same, so that a view that gets
 * another one shows all names again. Safe for all threads.
 */
public final class PersonNames {

    /** Where nothing was read. */
    public static final PersonNames NONE = new PersonNames(new PeopleIndex(), Privacy.ADDRESSES);

    private final PeopleIndex people;
    private final Privacy privacy;

    public PersonNames(PeopleIndex people, Privacy privacy) {
        this.people = people;
        this.privacy = privacy;
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
        String name = in(key).map(person -> PersonWords.name(person, privacy)).orElse("");
        return name.equalsIgnoreCase(identifier(key)) ? "" : name;
    }

    /** {@code Jane Doe · jane@example.com}; empty where nobody is known. */
    public String words(CacheKey key) {
        return in(key).map(person -> PersonWords.of(person, privacy)).orElse("");
    }

    /** What follows a key's type, as far as it may be seen. */
    public String identifier(CacheKey key) {
        return KeyWords.identifier(key, privacy);
    }

    /** A whole key, as far as it may be seen. */
    public String key(CacheKey key) {
        return KeyWords.whole(key, privacy);
    }

    /**
     * What copies keys, in words: all of them, hidden parts included.
     *
     * @param keys {@code key} or {@code 2 keys}
     */
    public String copying(String keys) {
        return "Copy " + keys + (privacy == Privacy.NAMES ? ", names included" : "");
    }

    /** What is said of some entries, without what may not be seen. */
    public String masked(List<CacheKey> keys, String sentence) {
        return KeyWords.sentence(sentence, keys, in(keys), privacy);
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
