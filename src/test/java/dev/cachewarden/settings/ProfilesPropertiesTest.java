package dev.cachewarden.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.connection.ClientCertificate;
import dev.cachewarden.core.connection.Tls;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.profile.ConnectionProfile;
import dev.cachewarden.core.profile.ConnectionProfiles;
import dev.cachewarden.core.profile.PasswordOrigin;
import dev.cachewarden.core.profile.ProfileAccess;
import dev.cachewarden.core.profile.ProfileColour;
import dev.cachewarden.core.profile.ProfileId;
import dev.cachewarden.core.profile.ProfileLayout;
import dev.cachewarden.core.profile.ProfileLimits;
import dev.cachewarden.core.profile.ProfileLook;
import dev.cachewarden.core.profile.ProfilePlace;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A saved connection is the same one when it is read again. */
final class ProfilesPropertiesTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @Property(tries = 200)
    void everyPartComesBack(@ForAll("profiles") ConnectionProfile profile) {
        ConnectionProfiles kept = ConnectionProfiles.NONE.with(profile).withLast(profile.id());

        String text =
                MAPPER.writeValueAsString(ProfileWriter.json(kept, MAPPER.createObjectNode()));

        assertThat(ProfileReader.profiles(new Members(MAPPER.readTree(text), ProfileNames.ROOT)))
                .isEqualTo(kept);
    }

    @Provide
    Arbitrary<ConnectionProfile> profiles() {
        return Combinators.combine(texts(), looks(), places(), access(), layouts())
                .as((name, look, place, access, layout) ->
                        new ConnectionProfile(
                                ProfileId.random(), name, look, place, access, layout));
    }

    /** With what JSON, files and people use for themselves. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aZ0 \"\\/'{}[]:,#äß漢é-_.$")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(it -> "n" + it.strip());
    }

    private static Arbitrary<ProfileLook> looks() {
        return Combinators.combine(
                        texts().optional(), Arbitraries.of(ProfileColour.class).optional(), texts())
                .as(ProfileLook::new);
    }

    private static Arbitrary<ProfilePlace> places() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.of(
                                        "redis://h", "rediss://us%40er@h:1/15", "redis://[::1]:2"),
                                passwords())
                        .as(ProfilePlace.AtUrl::new),
                texts().map(it -> it.replace('/', '_'))
                        .map(it -> new ProfilePlace.InEnvFile(Path.of("/x").resolve(it))),
                Arbitraries.just(new ProfilePlace.InVariables()));
    }

    private static Arbitrary<PasswordOrigin> passwords() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        new PasswordOrigin.None(),
                        new PasswordOrigin.Kept(),
                        new PasswordOrigin.Asked()),
                texts().map(PasswordOrigin.InVariable::new),
                texts().map(PasswordOrigin.Printed::new));
    }

    private static Arbitrary<ProfileAccess> access() {
        Arbitrary<Path> paths = texts().map(it -> Path.of("/p").resolve(it.replace('/', '_')));
        Arbitrary<Tls> tls =
                Combinators.combine(
                                paths.optional(),
                                Combinators.combine(paths, paths)
                                        .as(ClientCertificate::new)
                                        .optional(),
                                texts().optional(),
                                Arbitraries.of(true, false))
                        .as(Tls::new);
        Arbitrary<Optional<Duration>> seconds =
                Arbitraries.integers()
                        .between(1, 86_400_000)
                        .map(it -> Duration.ofMillis(it))
                        .optional();
        Arbitrary<Optional<Duration>> budgets =
                Arbitraries.integers()
                        .between(1, 9_999_999)
                        .map(it -> Duration.ofNanos(it * 1_000L))
                        .optional();
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        tls.optional(),
                        Combinators.combine(seconds, seconds, seconds, budgets)
                                .as(ProfileLimits::new))
                .as(ProfileAccess::new);
    }

    private static Arbitrary<ProfileLayout> layouts() {
        Arbitrary<List<Environment>> environments =
                Combinators.combine(
                                texts().map(it -> it.replace(':', '_')),
                                Arbitraries.of(true, false))
                        .as(Environment::new)
                        .list()
                        .uniqueElements(Environment::name)
                        .ofMaxSize(4);
        return Combinators.combine(
                        texts().optional(),
                        environments.optional(),
                        Arbitraries.integers()
                                .between(1, 999_999_999)
                                .map(it -> Duration.ofSeconds(it))
                                .optional())
                .as(ProfileLayout::new);
    }
}
