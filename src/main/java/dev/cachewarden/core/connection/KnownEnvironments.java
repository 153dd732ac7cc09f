package dev.cachewarden.core.connection;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.NearestName;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Section;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The environments that a cache has: those that are configured, empty or not, and those that its
 * keys carry. Any other name is a slip, and what is done to it is done to nothing.
 */
public final class KnownEnvironments {

    private final List<Environment> configured;
    private final Optional<List<ByteString>> present;

    /**
     * @param present empty where no keys were read
     */
    private KnownEnvironments(List<Environment> configured, Optional<List<ByteString>> present) {
        this.configured = List.copyOf(configured);
        this.present = present;
    }

    /** Where no keys were read. */
    public static KnownEnvironments configured(List<Environment> configured) {
        return new KnownEnvironments(configured, Optional.empty());
    }

    /**
     * All of them.
     *
     * @param sections in which a scan that reached its end has found keys
     */
    public static KnownEnvironments of(List<Environment> configured, Collection<Section> sections) {
        return new KnownEnvironments(
                configured,
                Optional.of(
                        sections.stream()
                                .filter(Section.Unknown.class::isInstance)
                                .map(section -> ((Section.Unknown) section).name())
                                .toList()));
    }

    /**
     * The configured environment of that name.
     *
     * @param given as it was typed; bytes that cannot be typed as {@code \xNN}
     */
    public Optional<Environment> environment(String given) {
        ByteString name = Printable.parse(given);
        return configured.stream()
                .filter(it -> it.name().equals(given) || it.bytes().equals(name))
                .findFirst();
    }

    /**
     * The configured environment of that name.
     *
     * @param option that names it, for the sentence
     * @throws InvalidSettingsException if none has it
     */
    public Environment require(String option, String given) {
        return environment(given)
                .orElseThrow(() ->
                        new InvalidSettingsException(
                                option + ": " + unknown(Printable.ofText(given))));
    }

    /**
     * Refuses a section that is neither configured nor present.
     *
     * @param option that names it, for the sentence
     * @throws InvalidSettingsException if it is not
     */
    public void require(String option, Section section) {
        if (section instanceof Section.Unknown(ByteString name) && !names().contains(name)) {
            throw new InvalidSettingsException(option + ": " + unknown(name.toString()));
        }
    }

    /**
     * Refuses an expected environment that is neither configured nor present and is much like one
     * that is, and that nobody expects. Any other name can be of an environment that is to come.
     *
     * @param option that names it, for the sentence
     * @param all that are expected
     * @throws InvalidSettingsException if it is mistyped
     */
    public void expect(String option, Environment expected, Collection<Environment> all) {
        String shown = Printable.ofText(expected.name());
        boolean isKnown =
                environment(expected.name()).isPresent() || names().contains(expected.bytes());
        Set<String> others =
                all.stream().map(it -> Printable.ofText(it.name())).collect(Collectors.toSet());
        Optional<String> meant =
                NearestName.of(shown, shown().filter(name -> !others.contains(name)).toList());
        if (!isKnown && meant.isPresent()) {
            throw new InvalidSettingsException(option + ": " + unknown(shown, meant));
        }
    }

    /** A sentence or two: that there is no such environment, and which was perhaps meant. */
    public String unknown(String shown) {
        return unknown(shown, nearest(shown));
    }

    private String unknown(String shown, Optional<String> meant) {
        return quoted(shown)
                + " is not an environment: none of that name is configured"
                + (present.isEmpty() ? "" : ", and no key carries it")
                + "."
                + meant.map(near -> " Did you mean " + near + "?").orElse("")
                + " If it is meant to be one, add it with --environments or"
                + " CACHEWARDEN_ENVIRONMENTS.";
    }

    /** No environment has a colon, and a log-in has one. */
    private static String quoted(String shown) {
        return shown.contains(":") ? "What was named" : "“" + shown + "”";
    }

    /** What speaks against keys that are not cached: all are of environments that nobody knows. */
    public Optional<String> doubt(Collection<CacheKey> keys) {
        boolean isUnknown = keys.stream().allMatch(key -> key.section() instanceof Section.Unknown);
        return isUnknown
                ? keys.stream()
                        .findFirst()
                        .map(key -> ((Section.Unknown) key.section()).name().toString())
                        .map(this::unknown)
                : Optional.empty();
    }

    /** The name that was perhaps meant. */
    public Optional<String> nearest(String shown) {
        return NearestName.of(shown, shown().toList());
    }

    /** The names of all, as they are printed. */
    private Stream<String> shown() {
        return Stream.concat(
                configured.stream().map(it -> Printable.ofText(it.name())),
                names().stream().map(ByteString::toString));
    }

    private List<ByteString> names() {
        return present.orElse(List.of());
    }
}
