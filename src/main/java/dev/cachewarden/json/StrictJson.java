package dev.cachewarden.json;

import dev.cachewarden.core.json.JsonParser;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** How we set up Jackson, so that every reader takes the same text for JSON. */
final class StrictJson {

    private StrictJson() {}

    static JsonFactory factory() {
        // Lengths are bounded by what Redis stores. Numbers are not computed, so long ones are
        // cheap.
        StreamReadConstraints constraints =
                StreamReadConstraints.builder()
                        .maxNestingDepth(JsonParser.MAX_DEPTH)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build();
        return JsonFactory.builder()
                .streamReadConstraints(constraints)
                // Judges keep their threads: no pool has to be shared by all of them.
                .recyclerPool(JsonRecyclerPools.threadLocalPool())
                // Bytes are UTF-8 or not JSON: nothing is guessed.
                .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                // Names made to collide are slow, not unreadable.
                .disable(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                .build();
    }
}
