package dev.cachewarden.core.snapshot;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.core.text.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which entries of a cache were to be saved. */
public sealed interface SnapshotSelection {

    /** Every entry of ours. */
    SnapshotSelection ALL = new Part(Optional.empty(), Optional.empty());

    /** {@code production username}. Names no entry. */
    String words();

    /**
     * Whether an entry of that key would have been saved: then that there is none says that there
     * was none. False where it is not known.
     */
    boolean covers(CacheKey key);

    /** Whether every entry of that section would have been saved. */
    boolean coversAll(Section section);

    /**
     * All entries of a section, of a type, or of a type in a section.
     *
     * @param section compared by its name, so it can be configured here and unknown there; empty
     *     for every one
     * @param type empty for every one
     */
    record Part(Optional<Section> section, Optional<KeyType> type) implements SnapshotSelection {

        /** Of what a file says. */
        public static Part of(Optional<ByteString> environment, Optional<KeyType> type) {
            return new Part(environment.map(Section.Unknown::new), type);
        }

        @Override
        public String words() {
            List<String> words = new ArrayList<>();
            section.map(Part::label).ifPresent(words::add);
            type.map(KeyType::label).ifPresent(words::add);
            return words.isEmpty() ? "all entries" : String.join(" ", words);
        }

        private static String label(Section section) {
            return section instanceof Section.Unknown(ByteString name) && !name.isEmpty()
                    ? Shortened.label(name.toString())
                    : section.label();
        }

        @Override
        public boolean covers(CacheKey key) {
            return section.filter(it -> !isSame(it, key.section())).isEmpty()
                    && type.filter(it -> it != key.type()).isEmpty();
        }

        @Override
        public boolean coversAll(Section wanted) {
            return type.isEmpty() && section.filter(it -> !isSame(it, wanted)).isEmpty();
        }

        private static boolean isSame(Section one, Section other) {
            return one.equals(other) || (name(one).isPresent() && name(one).equals(name(other)));
        }

        private static Optional<ByteString> name(Section section) {
            return switch (section) {
                case Section.Configured(var environment) -> Optional.of(environment.bytes());
                case Section.Unknown(ByteString name) -> Optional.of(name);
                case Section.NoEnvironment(), Section.Unrecognised() -> Optional.empty();
            };
        }

        /** The name of the environment; empty for every one, and for entries without one. */
        public Optional<ByteString> environment() {
            return section.flatMap(Part::name);
        }
    }

    /**
     * Entries that were named.
     *
     * @param keys how many
     */
    record Named(int keys) implements SnapshotSelection {

        @Override
        public String words() {
            return Numbers.of(keys, "named key");
        }

        @Override
        public boolean covers(CacheKey key) {
            return false;
        }

        @Override
        public boolean coversAll(Section section) {
            return false;
        }
    }
}
