package dev.cachewarden.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.connection.InvalidSettingsException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConnectionProfilesTest {

    private static ConnectionProfile named(String name) {
        return new ConnectionProfile(
                ProfileId.random(),
                name,
                ProfileLook.PLAIN,
                new ProfilePlace.InVariables(),
                ProfileAccess.USUAL,
                ProfileLayout.USUAL);
    }

    private static final ConnectionProfile STAGING = named("Staging");
    private static final ConnectionProfile LIVE = named("live");
    private static final ConnectionProfiles BOTH = ConnectionProfiles.NONE.with(STAGING).with(LIVE);

    @Test
    void aNameIsFoundInAnyCase() {
        assertThat(BOTH.named("staging")).isEqualTo(STAGING);
        assertThatThrownBy(() -> BOTH.with(named("LIVE")))
                .isInstanceOf(InvalidSettingsException.class);
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearestOrAll() {
        assertThatThrownBy(() -> BOTH.named("stagign")).hasMessageContaining("Is “Staging” meant?");
        assertThatThrownBy(() -> BOTH.named("else"))
                .hasMessageContaining("Saved are “Staging”, “live”.");
        assertThatThrownBy(() -> ConnectionProfiles.NONE.named("x"))
                .hasMessageContaining("None is saved");
    }

    @Test
    void aRenamedOneStaysInItsPlaceAndTheLastOne() {
        ConnectionProfiles renamed =
                BOTH.withLast(STAGING.id()).replacing(STAGING.withName("Test"));

        assertThat(renamed.all()).containsExactly(STAGING.withName("Test"), LIVE);
        assertThat(renamed.last()).contains(STAGING.id());
    }

    @Test
    void oneThatIsForgottenIsNotTheLastOne() {
        assertThat(BOTH.withLast(LIVE.id()).without(LIVE.id()).last()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-x", "a\nb", "a\u202eb", "a\u0000", "\ud800"})
    void aNameThatCannotBeTypedOrShownIsRefused(String name) {
        assertThatThrownBy(() -> named(name)).isInstanceOf(InvalidSettingsException.class);
    }

    @Test
    void aUrlWithAPasswordIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() ->
                        new ProfilePlace.AtUrl("redis://:hunter2@h", new PasswordOrigin.Kept()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageNotContaining("hunter2");
    }
}
