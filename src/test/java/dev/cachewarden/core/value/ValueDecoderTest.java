package dev.cachewarden.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.json.JacksonJsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

final class ValueDecoderTest {

    private static final String ALICE = "user_2r0IWvElrv3rqOpxxZEA8sCFhgx";

    @ParameterizedTest
    @CsvSource({
        "backend-v0-getUser.json, @clerk/backend v0 user, 1",
        "backend-v1-getUser.json, @clerk/backend v1 user, 1",
        "backend-v2-getUser.json, @clerk/backend v2 user, 1",
        "backend-latest-getUser.json, @clerk/backend v3 user, 1",
        "backend-latest-getUser-google.json, @clerk/backend v3 user, 1",
        "backend-v2-getUserList.json, 2 @clerk/backend v2 users, 2",
        "backend-latest-getUserList.json, 2 @clerk/backend v3 users, 2",
        "backend-latest-error404.json, Clerk error 404: resource_not_found, 0",
        "api-user-alice.json, API user, 1",
        "api-user-bob.json, API user, 1",
        "api-user-carol.json, API user, 1",
        "api-users.json, JSON object, 0",
        "frontend-UserResource.json, front-end UserResource, 1",
        "projection.json, user projection, 1"
    })
    void everySampleIsRecognised(String file, String label, int users) {
        DecodedValue value = Samples.decode(Samples.read(file));

        assertThat(value.label()).isEqualTo(label);
        assertThat(value.users()).hasSize(users);
        assertThat(value.content()).isInstanceOf(Content.Document.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "''| negative entry (empty)",
                "null| negative entry (null)",
                "\"null\"| negative entry (null)",
                "\"\"| negative entry (empty)",
                "__NOT_FOUND__| negative entry (__NOT_FOUND__)",
                "\"__NOT_FOUND__\"| negative entry (__NOT_FOUND__)",
                "[object Object]| corrupt: [object Object]",
                "[object Object],[object Object]| corrupt: [object Object]",
                "\"[object Object]\"| corrupt: [object Object]",
                "undefined| corrupt: undefined",
                "{\"id\":\"user_1\",\"na| truncated JSON",
                "[{\"id\":1},| truncated JSON",
                "{\"id\":1]| broken JSON",
                "{'id':1}| broken JSON",
                "483920| JSON number",
                "\"483920\"| JSON string",
                "{\"roles\":[]}| JSON object",
                "[]| JSON array",
                "[\"admin\"]| JSON array",
                "{\"json\":{\"id\":\"user_1\"},\"meta\":{}}| superjson user projection",
                "{\"json\":1,\"other\":2}| JSON object",
                "[{\"id\":\"user_1\"}]| 1 user projection",
                "{\"errors\":[]}| JSON object",
                "hello| text"
            })
    void everythingElseHasAName(String stored, String label) {
        assertThat(Samples.decode(stored).label()).isEqualTo(label);
    }

    @Test
    void jsonInsideAJsonStringIsFoundTwiceAtMost() {
        String once = Samples.stringified(Samples.text("api-user-alice.json"));
        String twice = Samples.stringified(once);
        String thrice = Samples.stringified(twice);

        assertThat(Samples.decode(once).label()).isEqualTo("double-encoded API user");
        assertThat(Samples.decode(twice).label()).isEqualTo("triple-encoded API user");
        assertThat(Samples.decode(thrice).label()).isEqualTo("triple-encoded JSON string");
        assertThat(Samples.decode(once).users().getFirst().id()).contains(ALICE);
    }

    @Test
    void whatIsNotUnderstoodIsKeptByteForByte() {
        ByteString binary = ByteString.wrap(new byte[] {0, (byte) 0xff, 'a'});

        assertThat(Samples.decode(binary).content()).isEqualTo(new Content.Bytes(binary));
        assertThat(Samples.decode("[object Object]").content())
                .isEqualTo(new Content.Text("[object Object]"));
    }

    @Test
    void aCutValueIsNotMistakenForATruncatedOne() {
        DecodedValue value =
                new ValueDecoder(new JacksonJsonParser())
                        .decode(new StoredValue.Text(ByteString.utf8("{\"a"), 5_000_000));

        assertThat(value.shape()).isEqualTo(new ValueShape.TooLong(5_000_000));
    }

    @Test
    void collectionsReadAsDocuments() {
        ByteString field = ByteString.utf8("f");
        ByteString one = ByteString.utf8("1");
        var hash = new StoredValue.Collection("hash", List.of(new StoredValue.Item(field, one)), 1);
        var zset =
                new StoredValue.Collection("zset", List.of(new StoredValue.Item(one, field)), 1204);

        DecodedValue decodedHash = new ValueDecoder(new JacksonJsonParser()).decode(hash);
        DecodedValue decodedZset = new ValueDecoder(new JacksonJsonParser()).decode(zset);

        assertThat(decodedHash.label()).isEqualTo("hash of 1 item");
        assertThat(decodedHash.content())
                .isEqualTo(
                        new Content.Document(
                                new Json.Obj(List.of(new Json.Member("f", new Json.Str("1"))))));
        assertThat(decodedZset.label()).isEqualTo("sorted set of 1,204 items");
        assertThat(decodedZset.content())
                .isEqualTo(
                        new Content.Document(
                                new Json.Obj(List.of(new Json.Member("f", new Json.Num("1"))))));
    }

    @Test
    void aUserReadsTheSameInEveryShape() {
        List<String> files =
                List.of(
                        "backend-v0-getUser.json",
                        "backend-latest-getUser.json",
                        "api-user-alice.json",
                        "frontend-UserResource.json");
        for (String file : files) {
            UserView user = Samples.decode(Samples.read(file)).users().getFirst();
            assertThat(user.id()).contains(ALICE);
            assertThat(user.username()).contains("alice");
            assertThat(user.name()).contains("Alice Doe");
            assertThat(user.updatedAt().map(Object::toString)).contains("2025-01-01T00:00:00.143Z");
        }
    }

    @Test
    void aFieldMissingOutsideIsReadFromRaw() {
        UserView user =
                Samples.decode(
                                "{\"id\":\"user_1\",\"_raw\":{\"id\":\"user_2\",\"username\":\"b\"}}")
                        .users()
                        .getFirst();

        assertThat(user.username()).contains("b");
        assertThat(user.id()).contains("user_1");
        assertThat(user.raw().flatMap(UserView::id)).isEqualTo(Optional.of("user_2"));
    }
}
