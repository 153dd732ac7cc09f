package dev.cachewarden.core.clerk;

import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a secret key can be the one of its environment. */
public final class KeyFit {

    private KeyFit() {}

    /**
     * Why the secret key must not be used for the environment, one sentence; empty if nothing
     * speaks against it. What Clerk says of the instance counts, and so does the kind of key.
     */
    public static Optional<String> contradiction(
            Environment environment, ClerkAccess access, Optional<InstanceAnswer> instance) {
        Optional<InstanceKind> ofKey = InstanceKind.ofSecretKey(access.secretKey().reveal());
        return expected(environment)
                .flatMap(wanted ->
                        Stream.of(instance.flatMap(InstanceAnswer::kind), ofKey)
                                .flatMap(Optional::stream)
                                .filter(kind -> kind != wanted)
                                .findFirst())
                .map(kind -> sentence(environment, kind));
    }

    /** The kind that the environment must have; empty if either will do. */
    private static Optional<InstanceKind> expected(Environment environment) {
        if (environment.isProtected()) {
            return Optional.of(InstanceKind.PRODUCTION);
        }
        String name = environment.name().toLowerCase(Locale.ROOT);
        return name.startsWith("dev") || name.startsWith("test")
                ? Optional.of(InstanceKind.DEVELOPMENT)
                : Optional.empty();
    }

    private static String sentence(Environment environment, InstanceKind kind) {
        return "The secret key of "
                + Printable.ofText(environment.name())
                + " belongs to a "
                + kind.label()
                + " instance, and "
                + (environment.isProtected()
                        ? "a protected environment"
                        : "an environment of that name")
                + " cannot be one.";
    }
}
