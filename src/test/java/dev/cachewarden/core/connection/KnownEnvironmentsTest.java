package dev.cachewarden.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class KnownEnvironmentsTest {

    private static final Section PREVIEW = new Section.Unknown(ByteString.utf8("preview"));

    private final KnownEnvironments known =
            KnownEnvironments.of(Environment.DEFAULTS, List.of(PREVIEW));

    @Test
    void whatIsConfiguredIsKnownAlsoWhereItIsEmpty() {
        assertThat(known.require("--env", "test").name()).isEqualTo("test");
        assertThatCode(() ->
                        known.require(
                                "--env", new Section.Configured(Environment.DEFAULTS.getLast())))
                .doesNotThrowAnyException();
    }

    @Test
    void whatKeysCarryIsKnownAlsoWhereNobodyHasConfiguredIt() {
        assertThatCode(() -> known.require("--env", PREVIEW)).doesNotThrowAnyException();
    }

    @Test
    void anyOtherNameIsRefusedWithTheNearestOfBoth() {
        Section slip = new Section.Unknown(ByteString.utf8("previw"));

        assertThatThrownBy(() -> known.require("--env", slip))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("--env: “previw” is not an environment")
                .hasMessageContaining("no key carries it")
                .hasMessageContaining("Did you mean preview?");
        assertThatThrownBy(() -> known.require("--confirm", "prodution"))
                .hasMessageContaining("Did you mean production?");
    }

    @Test
    void anExpectedNameIsRefusedExactlyWhereItIsLikeOneThatNobodyExpects() {
        Environment slip = new Environment("developmnt", false);
        Environment production = Environment.DEFAULTS.getFirst();

        assertThatThrownBy(() -> known.expect("--x", slip, List.of(slip, production)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("“developmnt” is not an environment")
                .hasMessageContaining("Did you mean development?");
        List<Environment> both = new ArrayList<>(Environment.DEFAULTS);
        both.add(slip);
        assertThatCode(() -> known.expect("--x", slip, both)).doesNotThrowAnyException();
        for (String name : List.of("staging", "preview", "test")) {
            Environment other = new Environment(name, false);
            assertThatCode(() -> known.expect("--x", other, List.of(other)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void whereNoKeysWereReadNothingIsSaidOfThem() {
        assertThat(KnownEnvironments.configured(Environment.DEFAULTS).unknown("staging"))
                .doesNotContain("key", "Did you mean");
    }
}
