package dev.cachewarden.core.value;

import dev.cachewarden.core.json.JsonParser;

import java.util.Set;

/** In which forms values are understood. */
public record ValueFormats(JsonParser json, Unpacker unpacker) {

    /** Where no value is packed. */
    public ValueFormats(JsonParser json) {
        this(json, Unpacker.NONE);
    }

    /**
     * Finds out what values are.
     *
     * @param sentinels further texts by which the app remembers that there is nothing
     */
    public ValueDecoder decoder(Set<String> sentinels) {
        return new ValueDecoder(json, unpacker, sentinels);
    }
}
