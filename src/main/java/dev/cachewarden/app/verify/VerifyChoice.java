package dev.cachewarden.app.verify;

import dev.cachewarden.app.refetch.ClerkQuestion;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Numbers;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Whose users a verification asks for. */
public sealed interface VerifyChoice {

    /** {@code production}; phrased to follow "of". */
    String words();

    /**
     * Whether everything is read before Clerk is asked: users of a whole cache are taken from what
     * is cached now, not minutes ago.
     *
     * @param before the last report that read values
     */
    default boolean isReadFirst(Optional<AuditReport> before) {
        return before.filter(AuditReport::complete).isEmpty();
    }

    /** What is read first, where something is. */
    default AuditScope readFirst() {
        return AuditScope.all(Depth.VALUES);
    }

    /**
     * All environments that have a key.
     *
     * @param readFirst within which they are asked for
     */
    record Everything(AuditScope readFirst) implements VerifyChoice {

        public Everything() {
            this(AuditScope.all(Depth.VALUES));
        }

        @Override
        public boolean isReadFirst(Optional<AuditReport> before) {
            return true;
        }

        @Override
        public String words() {
            return "all environments";
        }
    }

    record OneEnvironment(Environment environment) implements VerifyChoice {

        @Override
        public String words() {
            return environment.name();
        }

        Section section() {
            return new Section.Configured(environment);
        }
    }

    /**
     * Some entries.
     *
     * @param environments theirs
     * @param words which, for example {@code the username entries of production}
     * @param keys called away from the FX thread: there may be a million
     */
    record Entries(List<Environment> environments, String words, Supplier<List<CacheKey>> keys)
            implements VerifyChoice {

        public Entries {
            environments = List.copyOf(environments);
        }

        /** Whether Clerk can be asked about the users of an entry of that key. */
        public static boolean isPossible(CacheKey key) {
            return key.section() instanceof Section.Configured
                    && ClerkQuestion.whyNot(key).isEmpty();
        }

        /** Those of some entries that Clerk can be asked about; empty if there are none. */
        public static Optional<Entries> picked(Collection<CacheKey> keys) {
            List<CacheKey> asked = keys.stream().distinct().filter(Entries::isPossible).toList();
            Set<Environment> environments = new LinkedHashSet<>();
            asked.forEach(key -> {
                if (key.section() instanceof Section.Configured(var environment)) {
                    environments.add(environment);
                }
            });
            String words =
                    asked.size() == 1
                            ? "the selected entry"
                            : "the " + Numbers.of(asked.size()) + " selected entries";
            return asked.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Entries(List.copyOf(environments), words, () -> asked));
        }
    }
}
