package dev.cachewarden.core.flush;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.core.text.Lists;
import dev.cachewarden.core.text.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A flush's target in words, the same in the window, on the command line and in reports. */
public final class FlushWords {

    private FlushWords() {}

    /**
     * {@code development}, {@code username of development}, {@code no environment}, {@code all}.
     */
    public static String target(FlushTarget target) {
        String scope =
                switch (target.scope()) {
                    case FlushScope.All() -> "all environments and keys without one";
                    case FlushScope.One(Section section) -> section.label();
                };
        return target.type().map(type -> type.label() + " of " + scope).orElse(scope);
    }

    /** What the button does: {@code Flush 1,204 development keys}. */
    public static String action(FlushTarget target, long keys) {
        String type = target.type().map(only -> only.label() + " ").orElse("");
        String noun = type + Numbers.noun(keys, "key");
        String count = Numbers.of(keys);
        return switch (target.scope()) {
            case FlushScope.All() -> "Flush %s %s of all environments".formatted(count, noun);
            case FlushScope.One(Section.Configured configured) ->
                    "Flush %s %s %s".formatted(count, configured.label(), noun);
            case FlushScope.One(Section.Unknown(ByteString name)) ->
                    "Flush %s %s of unknown environment “%s”"
                            .formatted(count, noun, Shortened.label(name.toString()));
            case FlushScope.One(Section _) ->
                    "Flush %s %s without environment".formatted(count, noun);
        };
    }

    /** What the pattern also matches and the run leaves, or nothing if it fits exactly. */
    static Optional<String> patternNote(FlushTarget target) {
        List<String> staying = new ArrayList<>();
        switch (target.scope()) {
            case FlushScope.All(), FlushScope.One(Section.Unknown _) ->
                    staying.add("unrecognised keys");
            case FlushScope.One(Section.NoEnvironment()) -> staying.add("keys of an environment");
            case FlushScope.One(Section _) -> {
                // The pattern of a configured environment matches nothing else.
            }
        }
        if (target.type().isEmpty()) {
            target.keptStateTypes().stream().sorted().map(KeyType::label).forEach(staying::add);
        }
        return staying.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "It also matches %s. Every key is checked before it is removed; these stay."
                                .formatted(Lists.and(staying)));
    }

    /** What is lost with state of that type: shown next to its check box. */
    public static String lossOf(KeyType type) {
        return switch (type) {
            case SESSION -> "people may have to log in again";
            case OAUTH -> "log-ins under way, with Google for example, fail";
            case EMAIL -> "e-mail links and codes already sent stop working";
            case ID, USERNAME, IDS, USER, OTHER ->
                    throw new IllegalArgumentException(type + " holds no state");
        };
    }
}
