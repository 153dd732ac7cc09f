package dev.cachewarden.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Picture;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.core.value.UserFacts;
import dev.cachewarden.core.value.ValueFacts;
import dev.cachewarden.core.value.ValueShape;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;

final class StreamingFactsReaderTest {

    private static final String ALICE = "user_2r0IWvElrv3rqOpxxZEA8sCFhgx";
    private static final String PRODUCTION = "ins_2pdYpIPl7qZhGpSnfFa2gVwqxFN";
    private static final long CREATED = 1_735_689_600_123L;

    private static ValueFacts read(String json) {
        return new StreamingFactsReader().read(ByteString.utf8(json));
    }

    private static UserFacts user(String json) {
        return read(json).users().getFirst();
    }

    /** A user with these members in addition to the id. */
    private static UserFacts userWith(String members) {
        return user("{\"id\":\"user_1\"," + members + "}");
    }

    private static String avatar(String payload) {
        return "https://img.clerk.com/"
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(payload.getBytes(StandardCharsets.UTF_8));
    }

    private static String defaultAvatar(String instance, String user) {
        return avatar(
                "{\"type\":\"default\",\"iid\":\"%s\",\"rid\":\"%s\",\"initials\":\"A\"}"
                        .formatted(instance, user));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api-user-alice.json",
                "backend-v0-getUser.json",
                "backend-v1-getUser.json",
                "backend-v2-getUser.json",
                "backend-latest-getUser.json",
                "frontend-UserResource.json"
            })
    void theSameUserHasTheSameFactsInEveryShape(String sample) {
        UserFacts alice = user(Samples.text(sample));

        assertThat(alice.id()).isEqualTo(ALICE);
        assertThat(alice.hasUsername()).isTrue();
        assertThat(alice.username()).isEqualTo("alice");
        assertThat(alice.createdAtMillis()).isEqualTo(CREATED);
        assertThat(alice.updatedAtMillis()).isEqualTo(CREATED + 20);
        assertThat(alice.picture()).isEqualTo(new Picture.OfInstance(PRODUCTION));
        assertThat(alice.testIdentity()).isEmpty();
        assertThat(alice.hasPrivateMetadata()).isFalse();
        assertThat(alice.rawDisagreements()).isEmpty();
    }

    @Test
    void batchesTellOfEachUser() {
        List<UserFacts> users = read(Samples.text("backend-latest-getUserList.json")).users();

        assertThat(users).hasSize(2);
        assertThat(users.getFirst().id()).isEqualTo(users.getFirst().rawId()).isEqualTo(ALICE);
        assertThat(users.getLast().testIdentity())
                .containsExactlyInAnyOrder("emailAddresses", "phoneNumbers");
        assertThat(users).allSatisfy(it -> assertThat(it.rawDisagreements()).isEmpty());
    }

    @Test
    void anUploadedPictureShowsNoInstance() {
        assertThat(user(Samples.text("backend-latest-getUser-google.json")).picture())
                .isEqualTo(new Picture.Uploaded());
        assertThat(user(Samples.text("api-user-carol.json")).picture())
                .isEqualTo(new Picture.Uploaded());
    }

    @Test
    void noUsernameIsNotTheSameAsNothingSaidAboutIt() {
        assertThat(userWith("\"username\":null").hasUsername()).isTrue();
        assertThat(userWith("\"username\":null").username()).isNull();
        assertThat(userWith("\"a\":1").hasUsername()).isFalse();
        assertThat(userWith("\"_raw\":{\"username\":\"b\"}").username()).isEqualTo("b");
        assertThat(userWith("\"_raw\":{\"username\":null}").hasUsername()).isTrue();
    }

    @Test
    void timesThatAreNotToldAreUnknown() {
        assertThat(userWith("\"a\":1").createdAtMillis()).isEqualTo(UserFacts.UNKNOWN);
        assertThat(userWith("\"createdAt\":\"soon\"").createdAtMillis())
                .isEqualTo(UserFacts.UNKNOWN);
        assertThat(userWith("\"createdAt\":\"+1000000000-12-31T23:59:59Z\"").createdAtMillis())
                .isEqualTo(UserFacts.UNKNOWN);
        assertThat(userWith("\"created_at\":7").createdAtMillis()).isEqualTo(7);
        assertThat(userWith("\"_raw\":{\"created_at\":8}").createdAtMillis()).isEqualTo(8);
    }

    @Test
    void aPictureIsReadWhereverItStands() {
        String url = defaultAvatar("ins_1", "user_1");

        for (String member :
                List.of(
                        "\"imageUrl\":\"%s\"",
                        "\"image_url\":\"%s\"",
                        "\"imageUrl\":\"%s?width=80\"",
                        "\"imageUrl\":null,\"_raw\":{\"image_url\":\"%s\"}",
                        "\"_raw\":{\"image_url\":\"%s\"},\"imageUrl\":\"https://x.example\"")) {
            assertThat(userWith(member.formatted(url)).picture())
                    .as(member)
                    .isEqualTo(new Picture.OfInstance("ins_1"));
        }
    }

    @Test
    void aPictureThatDoesNotNameTheUserProvesNothing() {
        String own = "\"rid\":\"user_1\",\"initials\":\"A\"}";
        for (String url :
                List.of(
                        defaultAvatar("ins_1", "user_2"),
                        defaultAvatar("ins_1", ""),
                        defaultAvatar("other_1", "user_1"),
                        avatar("{\"type\":\"default\",\"iid\":\"ins_1\""),
                        avatar("{\"type\":\"default\",\"iid\":\"ins_1\"," + own + "x"),
                        avatar("{\"type\":\"default\",\"iid\":\"ins_\\\"," + own),
                        avatar("[]"),
                        "https://img.clerk.com/",
                        "https://img.clerk.com/%%%",
                        "https://img.clerk.com.example/x",
                        "https://www.gravatar.com/avatar?d=mp",
                        "https://images.clerk.dev/oauth_google/img_1")) {
            assertThat(userWith("\"imageUrl\":\"" + url + "\"").picture())
                    .as(url)
                    .isEqualTo(new Picture.Unrelated());
        }
        assertThat(userWith("\"imageUrl\":\"\"").picture()).isEqualTo(new Picture.None());
        assertThat(userWith("\"a\":1").picture()).isEqualTo(new Picture.None());
    }

    @Test
    void membersOfAnAvatarInAnotherOrderAreReadAsWell() {
        String url = avatar("{ \"rid\":\"user_1\", \"iid\":\"ins_1\", \"type\":\"default\" }");
        String proxy = avatar("{\"src\":\"https://x.example\",\"type\":\"proxy\"}");

        assertThat(userWith("\"imageUrl\":\"" + url + "\"").picture())
                .isEqualTo(new Picture.OfInstance("ins_1"));
        assertThat(userWith("\"imageUrl\":\"" + proxy + "\"").picture())
                .isEqualTo(new Picture.Uploaded());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"emailAddresses\":[{\"emailAddress\":\"a+clerk_test@x.org\"}]| emailAddresses",
                "\"emailAddresses\":[{\"emailAddress\":\"a@x.org\"},{\"emailAddress\":\"A+CLERK_TEST@x\"}]|"
                    + " emailAddresses",
                "\"email_addresses\":[{\"email_address\":\"a+clerk_test2@x.org\"}]|"
                        + " email_addresses",
                "\"emailAddresses\":[\"a+clerk_test@x.org\"]| emailAddresses",
                "\"email\":\"a+clerk_test@x.org\"| email",
                "\"primaryEmailAddress\":{\"emailAddress\":\"a+clerk_test@x.org\"}|"
                        + " primaryEmailAddress",
                "\"phoneNumbers\":[{\"phoneNumber\":\"+12015550123\"}]| phoneNumbers",
                "\"phone_numbers\":[{\"phone_number\":\"+1 (201) 555-0199\"}]| phone_numbers",
                "\"phone\":\"+12015550100\"| phone",
                "\"_raw\":{\"email_addresses\":[{\"email_address\":\"a+clerk_test@x\"}]}|"
                        + " email_addresses"
            })
    void testIdentitiesAreFoundWhereverTheyStand(String member, String field) {
        assertThat(userWith(member).testIdentity()).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"email\":\"a+test@x.org\"",
                "\"email\":\"a@x+clerk_test.org\"",
                "\"email\":\"clerk_test@x.org\"",
                "\"email\":\"a+clerk_test\"",
                "\"username\":\"a+clerk_test@x.org\"",
                "\"phone\":\"+12015550200\"",
                "\"phone\":\"+120155501234\"",
                "\"phone\":\"+442015550123\"",
                "\"phone\":\"2015550123\"",
                "\"phone\":\"a+clerk_test@x.org\"",
                "\"emailAddresses\":[{\"phoneNumber\":\"+12015550123\"}]",
                "\"email\":\"a+clerk_test@x.org\",\"email\":\"a@x.org\""
            })
    void whatOnlyLooksLikeATestIdentityIsNone(String member) {
        assertThat(userWith(member).testIdentity()).isEmpty();
    }

    @Test
    void privateMetadataCountsWhenThereIsSomethingInIt() {
        assertThat(userWith("\"privateMetadata\":{\"a\":1}").hasPrivateMetadata()).isTrue();
        assertThat(userWith("\"private_metadata\":{\"a\":null}").hasPrivateMetadata()).isTrue();
        assertThat(userWith("\"_raw\":{\"private_metadata\":{\"a\":1}}").hasPrivateMetadata())
                .isTrue();
        assertThat(userWith("\"privateMetadata\":{}").hasPrivateMetadata()).isFalse();
        assertThat(userWith("\"privateMetadata\":null").hasPrivateMetadata()).isFalse();
        assertThat(userWith("\"publicMetadata\":{\"a\":1}").hasPrivateMetadata()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"firstName\":\"A\"| \"first_name\":\"B\"| firstName",
                "\"banned\":true| \"banned\":false| banned",
                "\"createdAt\":1| \"created_at\":2| createdAt",
                "\"username\":null| \"username\":\"a\"| username",
                "\"imageUrl\":\"a\"| \"image_url\":\"b\"| imageUrl",
                "\"externalId\":\"1\"| \"external_id\":1| externalId",
                "\"publicMetadata\":{}| \"public_metadata\":{\"a\":1}| publicMetadata",
                "\"publicMetadata\":{\"a\":[1,2]}| \"public_metadata\":{\"a\":[2,1]}|"
                        + " publicMetadata",
                "\"emailAddresses\":[{\"emailAddress\":\"a\"}]| \"email_addresses\":[]|"
                        + " emailAddresses",
                "\"phoneNumbers\":[]| \"phone_numbers\":[{\"phone_number\":\"1\"}]| phoneNumbers"
            })
    void fieldsThatDifferFromRawAreNamed(String outside, String raw, String field) {
        assertThat(userWith(outside + ",\"_raw\":{" + raw + "}").rawDisagreements())
                .containsExactly(field);
        assertThat(userWith("\"_raw\":{" + raw + "}," + outside).rawDisagreements())
                .containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"firstName\":\"A\"| \"last_name\":\"B\"",
                "\"firstName\":\"A\"| \"firstName\":\"B\"",
                "\"first_name\":\"A\"| \"first_name\":\"B\"",
                "\"firstName\":\"\\u0041\"| \"first_name\":\"A\"",
                "\"createdAt\":1000| \"created_at\":1e3",
                "\"publicMetadata\":{}| \"public_metadata\":null",
                "\"publicMetadata\":{\"a\":1,\"b\":{\"c\":null}}|"
                        + " \"public_metadata\":{\"b\":{\"c\":{}},\"a\":1.0}",
                "\"publicMetadata\":{\"a\":0,\"a\":1}| \"public_metadata\":{\"a\":1}",
                "\"emailAddresses\":[{\"id\":1,\"emailAddress\":\"a\"}]|"
                        + " \"email_addresses\":[{\"email_address\":\"a\"}]",
                "\"id\":\"user_2\"| \"id\":\"user_3\"",
                "\"firstName\":\"B\",\"firstName\":\"A\"| \"first_name\":\"A\""
            })
    void fieldsThatSayTheSameOrAreNotOnBothSidesDoNotDisagree(String outside, String raw) {
        assertThat(userWith(outside + ",\"_raw\":{" + raw + "}").rawDisagreements()).isEmpty();
    }

    @Test
    void whatIsWrittenWithEscapesIsFoundAsWell() {
        assertThat(userWith("\"email\":\"a\\u002Bclerk_test@x.org\"").testIdentity())
                .containsExactly("email");
        assertThat(userWith("\"phone\":\"\\u002b12015550123\"").testIdentity())
                .containsExactly("phone");
        assertThat(userWith("\"banned\":true,\"\\u005fraw\":{\"banned\":false}").rawDisagreements())
                .containsExactly("banned");
    }

    @Test
    void anIdThatDiffersFromRawIsToldBothTimes() {
        UserFacts user = userWith("\"_raw\":{\"id\":\"user_2\"}");

        assertThat(user.id()).isEqualTo("user_1");
        assertThat(user.rawId()).isEqualTo("user_2");
    }

    @Test
    void configuredSentinelsAreNegativeEntries() {
        var reader = new StreamingFactsReader(Set.of("{\"missing\":true}"));

        assertThat(reader.read(ByteString.utf8("{\"missing\":true}")).shape())
                .isEqualTo(new ValueShape.Negative("{\"missing\":true}"));
        assertThat(read("{\"missing\":true}").shape())
                .isEqualTo(new ValueShape.OtherJson("object"));
    }

    @Test
    void whatIsTooDeepIsNotCalledBroken() {
        ValueShape shape = read("[".repeat(10_000) + "]".repeat(10_000)).shape();

        assertThat(shape).isEqualTo(new ValueShape.TooDeep(10_000));
        assertThat(shape.label()).isEqualTo("too deep to decode (10,000 levels)");
    }
}
