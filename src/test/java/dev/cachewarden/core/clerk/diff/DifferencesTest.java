package dev.cachewarden.core.clerk.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.diff.FieldChange.Weight;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.json.JacksonJsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.ZoneId;
import java.util.List;

final class DifferencesTest {

    private static final String ALICE = Samples.text("api-user-alice.json").strip();

    @ParameterizedTest
    @MethodSource("dev.cachewarden.core.clerk.diff.SameUsers#whole")
    @CsvSource("projection.json, api-user-alice.json")
    void theSameUserHasNoDifferencesInAnyShape(String cached, String live) {
        assertThat(changes(Samples.text(cached), Samples.text(live))).isEmpty();
    }

    @Test
    void datesOfTheFrontEndAreTheApisMilliseconds() {
        String cached =
                Samples.text("frontend-UserResource.json")
                        .replace("\"passwordEnabled\":true", "\"passwordEnabled\":false");

        assertThat(changes(cached, ALICE))
                .extracting(FieldChange::field)
                .containsOnly("passwordEnabled");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"banned\":false|\"banned\":true|banned|AUTHORIZATION|banned",
                "\"deprovisioned\":false|\"deprovisioned\":true|_raw.deprovisioned|AUTHORIZATION"
                        + "|deprovisioned",
                "{\"roles\":[\"expert_top\"]}|{\"roles\":[],\"plan\":1}|publicMetadata"
                        + "|AUTHORIZATION|public metadata differs (plan and roles)",
                "\"private_metadata\":{}|\"private_metadata\":{\"secret\":1}|privateMetadata"
                        + "|AUTHORIZATION|private metadata differs",
                "\"unsafe_metadata\":{}|\"unsafe_metadata\":{\"theme\":1}|unsafeMetadata|OTHER"
                        + "|unsafe metadata differs (theme)",
                "\"username\":\"alice\"|\"username\":\"al\"|username|IDENTITY|username is now al",
                "\"username\":\"alice\"|\"username\":\"a@b.example\"|username|IDENTITY"
                        + "|username is now ••••••••",
                "\"username\":\"alice\"|\"username\":null|username|IDENTITY|username removed",
                "alice@example.com|other@example.com|emailAddresses|IDENTITY|e-mail changed",
                "\"last_name\":\"Doe\"|\"last_name\":\"Roe\"|lastName|IDENTITY|last name changed",
                "https://img|https://pic|imageUrl|OTHER|picture changed",
                "\"last_active_at\":1735689600123|\"last_active_at\":2|lastActiveAt|VOLATILE"
                        + "|last active at changed",
                "remaining\":100|remaining\":99|_raw.verification_attempts_remaining|VOLATILE"
                        + "|verification attempts remaining changed"
            })
    void aDifferenceIsSaidInPlainWords(
            String before, String after, String field, Weight weight, String words) {
        assertThat(changes(Samples.text("backend-v1-getUser.json"), ALICE.replace(before, after)))
                .containsExactly(new FieldChange(field, words, weight));
    }

    @Test
    void aBanIsToldWithTheTimeOfTheLastChangeAtClerk() {
        String live =
                ALICE.replace("\"banned\":false", "\"banned\":true")
                        .replace("1735689600143", "1735733040000");

        assertThat(changes(Samples.text("backend-v2-getUser.json"), live))
                .extracting(FieldChange::words)
                .containsExactly(
                        "banned (last change at Clerk: 12:04 on 1 January 2025)",
                        "changed at Clerk at 12:04 on 1 January 2025");
    }

    @Test
    void whatDecidesMostComesFirstAndWhatIsVolatileLast() {
        String live =
                ALICE.replace("\"last_sign_in_at\":1735689601123", "\"last_sign_in_at\":9")
                        .replace("\"first_name\":\"Alice\"", "\"first_name\":\"Al\"")
                        .replace("\"locked\":false", "\"locked\":true")
                        .replace("\"totp_enabled\":false", "\"totp_enabled\":true");

        assertThat(changes(ALICE, live))
                .extracting(FieldChange::weight)
                .containsExactly(
                        Weight.AUTHORIZATION, Weight.IDENTITY, Weight.OTHER, Weight.VOLATILE);
    }

    @Test
    void aProjectionIsComparedByWhatItHas() {
        String live =
                ALICE.replace("alice@example.com", "other@example.com")
                        .replace("\"banned\":false", "\"banned\":true");

        assertThat(changes(Samples.text("projection.json"), live))
                .containsExactly(new FieldChange("email", "e-mail changed", Weight.IDENTITY));
    }

    @Test
    void theNameOfAProjectionIsComparedAsAWhole() {
        String cached = "{\"id\":\"user_2r0IWvElrv3rqOpxxZEA8sCFhgx\",\"fullName\":\"Alice Doe\"}";

        assertThat(changes(cached, ALICE)).isEmpty();
        assertThat(changes(cached, ALICE.replace("\"Doe\"", "\"Roe\"")))
                .extracting(FieldChange::words)
                .containsExactly("name changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1.0,\"b\":[null]}", "{\"b\":[null],\"a\":1}"})
    void metadataIsComparedAsATree(String metadata) {
        String cached = ALICE.replace("{\"roles\":[\"expert_top\"]}", "{\"a\":1,\"b\":[null]}");

        assertThat(changes(cached, ALICE.replace("{\"roles\":[\"expert_top\"]}", metadata)))
                .isEmpty();
    }

    @Test
    void nothingOfPrivateMetadataIsSaid() {
        String live =
                ALICE.replace(
                        "\"private_metadata\":{}", "\"private_metadata\":{\"ssn\":\"078-05\"}");

        assertThat(changes(ALICE, live))
                .singleElement()
                .satisfies(change -> assertThat(change.words()).doesNotContain("ssn", "078"));
    }

    private static List<FieldChange> changes(String cached, String api) {
        ByteString bytes = ByteString.utf8(api.strip());
        Json.Obj live = (Json.Obj) new JacksonJsonParser().parse(bytes).orElseThrow();
        return Differences.of(
                Samples.decode(cached).users().getFirst(),
                new ClerkUser("user_2r0IWvElrv3rqOpxxZEA8sCFhgx", live),
                ZoneId.of("UTC"));
    }
}
