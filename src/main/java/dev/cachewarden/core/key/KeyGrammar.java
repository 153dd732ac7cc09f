package dev.cachewarden.core.key;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads and writes keys: {@code {prefix}:{environment}:{type}:{identifier}} and the irregular forms
 * that occur in caches. The only place that knows how a key is built. Works on bytes, holds no
 * state, safe for all threads.
 */
public final class KeyGrammar {

    public static final String DEFAULT_PREFIX = "clerk";

    private static final ByteString COLON = ByteString.utf8(":");

    private final ByteString prefix;
    private final List<Environment> environments;
    private final Map<ByteString, Section> sections = new HashMap<>();

    /**
     * @param prefix the first segment of every key of ours, without its colon
     * @param environments the configured ones, in the order in which they are shown
     */
    public KeyGrammar(String prefix, List<Environment> environments) {
        if (prefix.isEmpty()) {
            throw new IllegalArgumentException("The key prefix must not be empty");
        }
        this.prefix = ByteString.utf8(prefix + ":");
        this.environments = List.copyOf(environments);
        for (Environment environment : environments) {
            if (sections.put(environment.bytes(), new Section.Configured(environment)) != null) {
                throw new IllegalArgumentException(
                        "Environment \"" + environment.name() + "\" is configured twice");
            }
        }
    }

    public static KeyGrammar withDefaults() {
        return new KeyGrammar(DEFAULT_PREFIX, Environment.DEFAULTS);
    }

    public List<Environment> environments() {
        return environments;
    }

    /** The prefix with its colon. */
    public ByteString prefix() {
        return prefix;
    }

    /**
     * The section that somebody names by an environment.
     *
     * @param environment configured or not
     */
    public Section section(ByteString environment) {
        return environments.stream()
                .filter(it -> it.bytes().equals(environment))
                .findFirst()
                .<Section>map(Section.Configured::new)
                .orElseGet(() -> new Section.Unknown(environment));
    }

    /** Reads a key, or answers that it is another tenant's. */
    public Optional<CacheKey> parse(ByteString key) {
        return key.startsWith(prefix) ? Optional.of(parseOurs(key)) : Optional.empty();
    }

    private CacheKey parseOurs(ByteString key) {
        int start = prefix.length();
        int second = key.indexOf(':', start);
        if (second < 0) {
            return unrecognised(key);
        }
        ByteString segment = key.slice(start, second);
        Section configured = sections.get(segment);
        if (configured == null) {
            // A known type in second place wins over an unknown environment of that name.
            Optional<KeyType> legacyType = KeyType.ofSegment(segment);
            if (legacyType.isPresent() && second + 1 < key.length()) {
                return new CacheKey(
                        key, new Section.NoEnvironment(), legacyType.get(), key.from(second + 1));
            }
        }
        int third = key.indexOf(':', second + 1);
        Optional<KeyType> type =
                third < 0 ? Optional.empty() : KeyType.ofSegment(key.slice(second + 1, third));
        if (configured != null) {
            return type.isPresent() && third + 1 < key.length()
                    ? new CacheKey(key, configured, type.get(), key.from(third + 1))
                    : new CacheKey(key, configured, KeyType.OTHER, key.from(second + 1));
        }
        return type.isPresent()
                ? new CacheKey(key, new Section.Unknown(segment), type.get(), key.from(third + 1))
                : unrecognised(key);
    }

    private CacheKey unrecognised(ByteString key) {
        return new CacheKey(
                key, new Section.Unrecognised(), KeyType.OTHER, key.from(prefix.length()));
    }

    /**
     * Writes a key. For every key of ours, {@code format(parse(k)) = k}.
     *
     * @return empty if there is no such key: what would be written reads as something else
     */
    public Optional<CacheKey> format(Section section, KeyType type, ByteString identifier) {
        ByteString bytes = start(section, type).plus(identifier);
        return parse(bytes)
                .filter(key -> key.section().equals(section))
                .filter(key -> key.type() == type)
                .filter(key -> key.identifier().equals(identifier));
    }

    /**
     * The keys of one entry in every configured environment and without one, as far as such a key
     * can be written.
     */
    public List<CacheKey> copies(KeyType type, ByteString identifier) {
        Stream<Section> configured = environments.stream().map(Section.Configured::new);
        return Stream.concat(configured, Stream.of(new Section.NoEnvironment()))
                .flatMap(section -> format(section, type, identifier).stream())
                .toList();
    }

    /**
     * What every key of this section and type starts with: before the identifier of a key that was
     * parsed, it makes that key.
     */
    public ByteString start(Section section, KeyType type) {
        ByteString start = start(section);
        boolean named = type != KeyType.OTHER;
        return named ? start.plus(type.segment()).plus(COLON) : start;
    }

    private ByteString start(Section section) {
        return switch (section) {
            case Section.Configured(Environment environment) ->
                    prefix.plus(environment.bytes()).plus(COLON);
            case Section.Unknown(ByteString name) -> prefix.plus(name).plus(COLON);
            case Section.NoEnvironment(), Section.Unrecognised() -> prefix;
        };
    }

    /** The SCAN pattern that matches every key of ours. */
    public ByteString pattern() {
        return Glob.startingWith(prefix);
    }

    /**
     * A SCAN pattern that matches at least every key of the section. It can match more (no pattern
     * matches {@link Section.NoEnvironment} alone), so a key must be parsed before anything is done
     * with it.
     */
    public ByteString pattern(Section section) {
        return Glob.startingWith(start(section));
    }

    /** As {@link #pattern(Section)}, narrowed to one type where the type has a segment. */
    public ByteString pattern(Section section, KeyType type) {
        return Glob.startingWith(start(section, type));
    }
}
