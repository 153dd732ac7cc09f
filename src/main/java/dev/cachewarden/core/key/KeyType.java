package dev.cachewarden.core.key;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What kind of thing a key names: the segment after the environment. */
public enum KeyType {
    ID("id"),
    USERNAME("username"),
    IDS("ids"),
    USER("user"),
    EMAIL("email"),
    SESSION("session"),
    OAUTH("oauth"),
    /** Anything else below a configured environment. No segment of a key names it. */
    OTHER("other");

    private static final Map<ByteString, KeyType> BY_SEGMENT =
            Arrays.stream(values())
                    .filter(type -> type != OTHER)
                    .collect(Collectors.toUnmodifiableMap(KeyType::segment, type -> type));

    private final String label;

    KeyType(String label) {
        this.label = label;
    }

    /** The name to show, and for all but {@link #OTHER} the segment in the key. */
    public String label() {
        return label;
    }

    ByteString segment() {
        return ByteString.utf8(label);
    }

    /**
     * Holds state of a log-in in progress rather than a copy of something: losing it breaks that
     * log-in.
     */
    public boolean isState() {
        return this == EMAIL || this == SESSION || this == OAUTH;
    }

    /**
     * Whether the identifier is a credential (a session, an OAuth state), which must be masked in
     * logs and on screens.
     */
    public boolean hasSecretIdentifier() {
        return this == SESSION || this == OAUTH;
    }

    /** The type whose segment is {@code segment}; never {@link #OTHER}. */
    public static Optional<KeyType> ofSegment(ByteString segment) {
        return Optional.ofNullable(BY_SEGMENT.get(segment));
    }

    /** The type with this label, {@link #OTHER} included. */
    public static Optional<KeyType> ofLabel(String label) {
        return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
    }
}
