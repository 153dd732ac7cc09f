package dev.cachewarden.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.FactsReader;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.core.value.ValueFacts;
import dev.cachewarden.packing.Enveloped;
import dev.cachewarden.packing.Packed;
import dev.cachewarden.packing.ValuePackings;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.List;
import java.util.Set;

/** A user is the same user in any wrapping. */
final class WrappedUsersPropertiesTest {

    private static final FactsReader READER =
            new StreamingFactsReader(new ValuePackings(), Set.of());

    private static final List<String> USERS =
            List.of(
                    "api-user-alice.json",
                    "api-users.json",
                    "backend-v0-getUser.json",
                    "backend-v1-getUser.json",
                    "backend-v2-getUser.json",
                    "backend-v2-getUserList.json",
                    "backend-latest-getUser.json",
                    "backend-latest-getUser-google.json",
                    "backend-latest-getUserList.json",
                    "frontend-UserResource.json",
                    "projection.json");

    @Property(tries = 400)
    void factsAreThoseOfWhatIsInside(
            @ForAll("users") String sample, @ForAll("wrapped") List<Object> wrappings) {
        ByteString user = Samples.read(sample);
        ByteString wrapped = wrap(user, wrappings);

        ValueFacts inside = READER.read(user);
        ValueFacts facts = READER.read(wrapped);
        assertThat(facts.shape()).isEqualTo(inside.shape());
        assertThat(facts.users()).isEqualTo(inside.users());
        assertThat(facts.extraEncodings()).isZero();
        Agreement.holdsFor(wrapped);
    }

    @Property(tries = 400)
    void whatIsLeftOfAPackedUserIsNeverCalledCorrupt(
            @ForAll("users") String sample, @ForAll Packed packing, @ForAll("parts") double part) {
        ByteString whole = packing.pack(Samples.read(sample));
        ByteString left = whole.slice(0, (int) (whole.length() * part));

        Agreement.holdsFor(left);
        boolean isText = packing.name().startsWith("BASE64");
        if (!isText && left.length() > 2) {
            assertThat(READER.read(left).shape().notUnderstood()).isPresent();
        }
    }

    private static ByteString wrap(ByteString value, List<Object> wrappings) {
        ByteString wrapped = value;
        for (Object wrapping : wrappings) {
            wrapped =
                    wrapping instanceof Packed packing
                            ? packing.pack(wrapped)
                            : ((Enveloped) wrapping).around(wrapped);
        }
        return wrapped;
    }

    @Provide
    Arbitrary<String> users() {
        return Arbitraries.of(USERS);
    }

    @Provide
    Arbitrary<Double> parts() {
        return Arbitraries.doubles().between(0, true, 1, false);
    }

    /** An envelope or none, compressed or not, in base64 or not: as far as apps go. */
    @Provide
    Arbitrary<List<Object>> wrapped() {
        Arbitrary<List<Object>> envelope =
                Arbitraries.of(Enveloped.class).<Object>map(it -> it).list().ofMaxSize(2);
        Arbitrary<List<Object>> binary =
                Arbitraries.of(Packed.GZIP, Packed.ZLIB, Packed.BROTLI, Packed.MESSAGE_PACK)
                        .<Object>map(it -> it)
                        .list()
                        .ofMaxSize(1);
        Arbitrary<List<Object>> text =
                Arbitraries.of(Packed.BASE64, Packed.BASE64_FOR_URLS, Packed.BASE64_IN_LINES)
                        .<Object>map(it -> it)
                        .list()
                        .ofMaxSize(1);
        return Combinators.combine(envelope, binary, text)
                .as((a, b, c) ->
                        java.util.stream.Stream.of(a, b, c).flatMap(List::stream).toList());
    }
}
