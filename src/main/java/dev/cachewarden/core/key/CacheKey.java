package dev.cachewarden.core.key;

/**
 * A key of ours, read by the {@link KeyGrammar}.
 *
 * @param bytes the whole key
 * @param type {@link KeyType#OTHER} for unrecognised keys
 * @param identifier what follows the type; for {@link KeyType#OTHER} what follows the environment,
 *     for unrecognised keys what follows the prefix
 */
public record CacheKey(ByteString bytes, Section section, KeyType type, ByteString identifier) {

    /**
     * The identifier for screens and logs: secret ones are cut to their first characters, long ones
     * {@linkplain Shortened shortened}.
     */
    public String maskedIdentifier() {
        return type.hasSecretIdentifier() ? mask(identifier) : Shortened.of(identifier.toString());
    }

    private static String mask(ByteString secret) {
        int subtype = secret.indexOf(':', 0);
        ByteString visible = subtype < 0 ? ByteString.EMPTY : secret.slice(0, subtype + 1);
        return visible + "••••";
    }

    @Override
    public String toString() {
        if (!type.hasSecretIdentifier()) {
            return bytes.toString();
        }
        return bytes.slice(0, bytes.length() - identifier.length()) + maskedIdentifier();
    }
}
