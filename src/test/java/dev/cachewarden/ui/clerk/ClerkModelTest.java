package dev.cachewarden.ui.clerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.app.verify.FakeClerk;
import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkAddress;
import dev.cachewarden.core.clerk.ClerkKeys;
import dev.cachewarden.core.clerk.InstanceKind;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.port.ClerkInstanceApi;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Which environments can be asked, and with which keys. */
final class ClerkModelTest {

    private static final Environment PRODUCTION = CacheLayout.DEFAULT.environments().get(0);
    private static final Environment DEVELOPMENT = CacheLayout.DEFAULT.environments().get(1);
    private static final Environment TEST = CacheLayout.DEFAULT.environments().get(2);

    private final FakeClerk production = FakeClerk.production();
    private final FakeClerk development = FakeClerk.development();
    private final List<ClerkAccess> connected = new ArrayList<>();

    private final ClerkModel model = new ClerkModel(this::connect);

    private ClerkInstanceApi connect(ClerkAccess access) {
        connected.add(access);
        return access.environment().equals("production") ? production : development;
    }

    private void open(FakeClerk... keyed) {
        model.open(
                "one",
                CacheLayout.DEFAULT,
                ClerkKeys.of(List.of(keyed).stream().map(FakeClerk::access).toList()));
    }

    @Test
    void aConfiguredKeyCanBeAskedWithAndNothingIsSentForIt() {
        open(production);

        assertThat(model.environments().environments()).containsExactly("production");
        assertThat(model.source(PRODUCTION)).isEqualTo(ClerkKeySource.CONFIGURED);
        assertThat(model.withoutKey()).containsExactly(DEVELOPMENT, TEST);
        assertThat(production.requests()).isZero();
    }

    @Test
    void aTypedKeyServesUntilItIsForgotten() {
        open(production);

        model.use(DEVELOPMENT, " sk_test_typed ", ClerkAddress.DEFAULT);
        assertThat(model.hasKey("development")).isTrue();
        assertThat(model.source(DEVELOPMENT)).isEqualTo(ClerkKeySource.TYPED);
        assertThat(connected.getLast().secretKey().reveal()).isEqualTo("sk_test_typed");

        model.forget(DEVELOPMENT);
        assertThat(model.hasKey("development")).isFalse();
    }

    @Test
    void aTypedKeyGoesBeforeTheConfiguredOne() {
        open(production);

        model.use(PRODUCTION, "sk_live_typed", ClerkAddress.DEFAULT);

        assertThat(model.source(PRODUCTION)).isEqualTo(ClerkKeySource.TYPED);
        assertThat(model.environments().environments()).containsExactly("production");
        model.forget(PRODUCTION);
        assertThat(model.source(PRODUCTION)).isEqualTo(ClerkKeySource.CONFIGURED);
    }

    @Test
    void aTypedKeyIsNotUsedForAnotherCacheAndIsThereAgainInItsOwn() {
        open();
        model.use(DEVELOPMENT, "sk_test_typed", ClerkAddress.DEFAULT);

        model.open("other", CacheLayout.DEFAULT, ClerkKeys.NONE);
        assertThat(model.environments().environments()).isEmpty();

        open();
        assertThat(model.environments().environments()).containsExactly("development");
    }

    @Test
    void whatIsNoSecretKeyIsRefusedWithoutBeingRepeated() {
        open();

        assertThatThrownBy(() -> model.use(PRODUCTION, "pk_live_publishable", ClerkAddress.DEFAULT))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("publishable key")
                .hasMessageNotContaining("pk_live_publishable");
        assertThat(model.environments().environments()).isEmpty();
    }

    @Test
    void theKindOfKeyContradictsBeforeClerkIsAsked() {
        FakeClerk wrong = new FakeClerk("production", "ins_1", InstanceKind.DEVELOPMENT);
        ClerkModel asking = new ClerkModel(_ -> wrong);
        asking.open("one", CacheLayout.DEFAULT, ClerkKeys.of(List.of(wrong.access())));

        assertThat(asking.contradiction(PRODUCTION).orElseThrow())
                .contains("production belongs to a development instance");
        assertThat(asking.contradiction(DEVELOPMENT)).isEmpty();
        assertThat(wrong.requests()).isZero();
    }

    @Test
    void whatClerkSaysOfAnInstanceContradictsAsWell() {
        ClerkAccess live = ClerkAccess.of("development", Secret.of("sk_test_planted"));
        FakeClerk says = new FakeClerk("development", "ins_1", InstanceKind.PRODUCTION);
        ClerkModel asking = new ClerkModel(_ -> says);
        asking.open("one", CacheLayout.DEFAULT, ClerkKeys.of(List.of(live)));
        asking.bound(asking.environments().bind("development"));

        assertThat(asking.contradiction(DEVELOPMENT).orElseThrow())
                .contains("belongs to a production instance");
    }

    @Test
    void aTypedKeyIsSentWhereTheVariablesSayEvenIfNoKeyIsConfigured() {
        URI proxy = URI.create("https://clerk.example.test/v1");
        model.open(
                "one",
                CacheLayout.DEFAULT,
                ClerkKeys.read(
                        Map.of("CACHEWARDEN_CLERK_URL", proxy.toString()),
                        CacheLayout.DEFAULT.environments()));

        model.use(PRODUCTION, "sk_live_typed", model.address(PRODUCTION));

        assertThat(connected.getLast().baseUrl()).isEqualTo(proxy);
    }

    @Test
    void anEnvironmentWithoutAKeyIsLikelyToBeAskedWhereTheOthersAre() {
        URI proxy = URI.create("https://clerk.example.test/v1");
        ClerkAccess access =
                new ClerkAccess(
                        "production",
                        Secret.of("sk_live_planted"),
                        proxy,
                        "2026-05-12",
                        OptionalInt.of(7));
        model.open("one", CacheLayout.DEFAULT, ClerkKeys.of(List.of(access)));

        assertThat(model.address(DEVELOPMENT).url()).isEqualTo(proxy);
        assertThat(model.address(DEVELOPMENT).requestsPerTenSeconds()).isEmpty();
        assertThat(model.address(PRODUCTION).requestsPerTenSeconds()).hasValue(7);
    }
}
