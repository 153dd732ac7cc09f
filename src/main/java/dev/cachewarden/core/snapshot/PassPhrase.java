package dev.cachewarden.core.snapshot;

/** What an exported snapshot is encrypted with. Never shown. */
public record PassPhrase(String text) {

    public PassPhrase {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A pass phrase is not empty");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
