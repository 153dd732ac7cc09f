package dev.cachewarden.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MaskingTest {

    @ParameterizedTest
    @ValueSource(strings = {"emailAddress", "email_address", "email", "phoneNumber", "identifier"})
    void fieldsWithAddressesAreHidden(String name) {
        assertThat(Masking.hidesField(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "primaryEmailAddressId", "publicMetadata", "id", ""})
    void otherFieldsAreShown(String name) {
        assertThat(Masking.hidesField(name)).isFalse();
    }

    @Test
    void privateMetadataIsHiddenWhole() {
        assertThat(Masking.hidesSubtree("private_metadata")).isTrue();
        assertThat(Masking.hidesSubtree("privateMetadata")).isTrue();
        assertThat(Masking.hidesSubtree("publicMetadata")).isFalse();
    }

    @Test
    void addressesAreHiddenWhereverTheyStand() {
        assertThat(Masking.text("mail a+b@example.com, call +1 201-555-0123."))
                .isEqualTo("mail ••••••••, call ••••••••.");
        assertThat(Masking.text("2025-01-01T00:00:00.143+01:00"))
                .isEqualTo("2025-01-01T00:00:00.143+01:00");
        assertThat(Masking.text("clerk:test:email:a%40example.com, %2B12015550123"))
                .isEqualTo("clerk:test:email:••••••••, ••••••••");
        assertThat(Masking.text("a@ @b 100%40 %40x")).isEqualTo("a@ @b 100%40 %40x");
        assertThat(Masking.text("@clerk/backend")).isEqualTo("@clerk/backend");
    }

    /** A pattern for addresses would take hours for it. */
    @Test
    void oneLongWordIsReadOnce() {
        String word = "x".repeat(4 << 20);

        assertThat(Masking.text(word + " a@example.com")).isEqualTo(word + " " + Masking.DOTS);
    }

    @Test
    void aBrokenDocumentShowsNothingAfterPrivateMetadata() {
        assertThat(Masking.brokenDocument("{\"id\":1,\"private_metadata\":{\"ssn\":\"07"))
                .isEqualTo("{\"id\":1,\"private_metadata" + Masking.DOTS);
    }
}
