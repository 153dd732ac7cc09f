package dev.cachewarden.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.Origin;
import dev.cachewarden.core.value.Picture;
import dev.cachewarden.core.value.Unpacker;
import dev.cachewarden.core.value.UserFacts;
import dev.cachewarden.core.value.UserView;
import dev.cachewarden.core.value.ValueDecoder;
import dev.cachewarden.core.value.ValueFacts;
import dev.cachewarden.packing.ValuePackings;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The reader of the stream against the decoder that builds a tree. */
final class Agreement {

    static final Set<String> SENTINELS = Set.of("(gone)", "{}");

    private static final JacksonJsonParser PARSER = new JacksonJsonParser();
    private static final Unpacker UNPACKER = new ValuePackings();
    private static final ValueDecoder DECODER = new ValueDecoder(PARSER, UNPACKER, SENTINELS);
    private static final StreamingFactsReader READER =
            new StreamingFactsReader(UNPACKER, SENTINELS);

    private Agreement() {}

    static void holdsFor(ByteString value) {
        DecodedValue decoded = DECODER.decode(new StoredValue.Text(value, value.length()));
        ValueFacts facts = READER.read(value);

        assertThat(facts.shape()).isEqualTo(decoded.shape());
        assertThat(facts.wrappings()).isEqualTo(decoded.wrappings());
        assertThat(facts.extraEncodings()).isEqualTo(decoded.extraEncodings());
        assertThat(facts.users().stream().map(Agreement::told).toList())
                .isEqualTo(decoded.users().stream().map(Agreement::told).toList());
    }

    static void holdsFor(String value) {
        holdsFor(ByteString.utf8(value));
    }

    private static List<Object> told(UserFacts user) {
        return Arrays.asList(
                user.id(),
                user.rawId(),
                user.username(),
                user.person(),
                user.updatedAtMillis(),
                user.picture() instanceof Picture.OfInstance(String instance) ? instance : "");
    }

    private static @Nullable String text(Json json) {
        return json instanceof Json.Str(String text) ? text : null;
    }

    /** The picture of {@code _raw} is looked at only if the other shows no instance. */
    private static List<Object> told(UserView user) {
        return Arrays.asList(
                user.id().orElse(null),
                user.raw().flatMap(raw -> raw.json().get("id")).map(Agreement::text).orElse(null),
                user.username().orElse(null),
                user.person(),
                user.updatedAt().map(Instant::toEpochMilli).orElse(UserFacts.UNKNOWN),
                Origin.of(user, PARSER).map(Origin::instance).orElse(""));
    }
}
