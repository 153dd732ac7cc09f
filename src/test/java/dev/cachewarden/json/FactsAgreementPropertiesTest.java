package dev.cachewarden.json;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Samples;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import java.util.List;

/** As {@link FactsAgreementTest}, for JSON that nobody thought of. */
final class FactsAgreementPropertiesTest {

    private static final List<String> NAMES =
            List.of(
                    "id",
                    "\\u0069d",
                    "object",
                    "username",
                    "imageUrl",
                    "image_url",
                    "emailAddresses",
                    "passwordEnabled",
                    "publicMetadata",
                    "samlAccounts",
                    "enterpriseAccounts",
                    "locale",
                    "pathRoot",
                    "firstName",
                    "email",
                    "updatedAt",
                    "updated_at",
                    "_raw",
                    "data",
                    "totalCount",
                    "json",
                    "meta",
                    "value",
                    "expires",
                    "metadata",
                    "user",
                    "createdAt",
                    "errors",
                    "code",
                    "status",
                    "clerkError",
                    "ä\\ud83d\\ude00",
                    "");

    private static final List<String> SCALARS =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1.5e3",
                    "1735689600143",
                    "99999999999999999999",
                    "\"user\"",
                    "\"user_1\"",
                    "\"ü\\\\\\\"\\n\"",
                    "\"\\ud800\"",
                    "\"2025-01-01T00:00:00.143Z\"",
                    "\"{\\\"id\\\":\\\"user_1\\\"}\"",
                    "\"__NOT_FOUND__\"",
                    "\" null \"",
                    "\"\"",
                    "\"1735689600143\"",
                    "1e400",
                    "\"[object Object]\"",
                    "\"{\\\"value\\\":{\\\"id\\\":\\\"user_1\\\"}}\"",
                    "\"eyJpZCI6InVzZXJfMSIsInVzZXJuYW1lIjoiYSJ9\"",
                    "\"https://img.clerk.com/eyJ0eXBlIjoiZGVmYXVsdCIsImlpZCI6Imluc18xIiwicmlkIjoidXNlcl8xIn0\"");

    @Property(tries = 2_000)
    void factsAreWhatTheDecoderFinds(@ForAll("documents") String json) {
        Agreement.holdsFor(json);
    }

    @Property(tries = 500)
    void factsOfEncodedJsonAreWhatTheDecoderFinds(@ForAll("documents") String json) {
        Agreement.holdsFor(Samples.stringified(json));
        Agreement.holdsFor(Samples.stringified(Samples.stringified(json)));
    }

    @Property(tries = 2_000)
    void whatIsLeftOfADamagedDocumentIsJudgedAlike(
            @ForAll("documents") String json,
            @ForAll byte damage,
            @ForAll("positions") double position) {
        byte[] bytes = ByteString.utf8(json).toArray();
        bytes[(int) (position * bytes.length)] = damage;
        Agreement.holdsFor(ByteString.wrap(bytes));
    }

    @Property
    void anyBytesAreJudgedAlike(@ForAll byte[] bytes) {
        Agreement.holdsFor(ByteString.wrap(bytes));
    }

    @Provide
    Arbitrary<Double> positions() {
        return Arbitraries.doubles().between(0, true, 1, false);
    }

    @Provide
    Arbitrary<String> documents() {
        return documents(4);
    }

    private static Arbitrary<String> documents(int depth) {
        Arbitrary<String> scalars = Arbitraries.of(SCALARS);
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> documents(depth - 1));
        Arbitrary<String> members =
                Combinators.combine(Arbitraries.of(NAMES), inner)
                        .as((name, value) -> "\"" + name + "\":" + value);
        return Arbitraries.frequencyOf(
                Tuple.of(1, scalars),
                Tuple.of(
                        6, members.list().ofMaxSize(9).map(it -> "{" + String.join(",", it) + "}")),
                Tuple.of(2, inner.list().ofMaxSize(3).map(it -> "[" + String.join(",", it) + "]")));
    }
}
