package dev.cachewarden.ui.live;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;

import java.util.List;
import java.util.function.Supplier;

/** Whose users a verification asks for. */
public sealed interface Chosen {

    /** {@code production}; stands after "of". */
    String words();

    /** All environments that have a key. */
    record Everything() implements Chosen {

        @Override
        public String words() {
            return "all environments";
        }
    }

    record OneEnvironment(Environment environment) implements Chosen {

        @Override
        public String words() {
            return environment.name();
        }

        Section section() {
            return new Section.Configured(environment);
        }
    }

    /**
     * Some entries of one environment.
     *
     * @param words which, for example {@code the username entries of production}
     * @param keys called away from the FX thread: there may be a million
     */
    record Entries(Environment environment, String words, Supplier<List<CacheKey>> keys)
            implements Chosen {}
}
