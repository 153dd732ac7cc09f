package dev.cachewarden.core.key;

/** Where in the tree a key of ours belongs. */
public sealed interface Section {

    /** Under one of the configured environments. */
    record Configured(Environment environment) implements Section {}

    /** A legacy key: type and identifier without an environment. */
    record NoEnvironment() implements Section {}

    /**
     * A known type under an environment that is not configured.
     *
     * @param name the segment, perhaps empty or {@code undefined}
     */
    record Unknown(ByteString name) implements Section {}

    /** Starts with our prefix and is nothing we can read. */
    record Unrecognised() implements Section {}

    /** The name to show, {@linkplain Shortened shortened} where it is long. */
    default String label() {
        return switch (this) {
            case Configured configured ->
                    Shortened.label(Printable.ofText(configured.environment().name()));
            case NoEnvironment() -> "no environment";
            case Unknown(ByteString name) ->
                    "unknown: " + (name.isEmpty() ? "(empty)" : Shortened.label(name.toString()));
            case Unrecognised() -> "unrecognised";
        };
    }

    /** Whether destructive actions here ask for the environment's name. */
    default boolean isProtected() {
        return this instanceof Configured configured && configured.environment().isProtected();
    }
}
