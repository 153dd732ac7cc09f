package dev.cachewarden.ui.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PeopleIndex;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

final class PrivacyModelTest {

    private static final CacheKey KEY = SampleAudit.key("clerk:production:username:jane");
    private static final Person JANE =
            new Person("user_1", "Jane", "Doe", "jane", "jane@example.com", "");

    private final Workspace workspace = new MemoryCache().workspace();
    private final PeopleIndex people = workspace.people();
    private Optional<Workspace> open = Optional.of(workspace);
    private final PrivacyModel model = new PrivacyModel(() -> open);

    private String words() {
        return model.namesProperty().get().words(KEY);
    }

    @Test
    void addressesAreHiddenUntilAskedForAndNamesWhereTheScreenIsShared() {
        people.saw(KEY, List.of(JANE));
        model.renew();
        assertThat(words()).isEqualTo("Jane Doe · ••••••••");

        model.fieldsMaskedProperty().set(false);
        assertThat(words()).isEqualTo("Jane Doe · jane@example.com");

        model.namesMaskedProperty().set(true);
        assertThat(words()).isEqualTo("••••••••");
        assertThat(model.namesProperty().get().identifier(KEY)).isEqualTo("••••••••#1");
        // The key's own dots say already that somebody is not named.
        assertThat(model.namesProperty().get().nextTo(KEY)).isEmpty();
    }

    @Test
    void viewsAreGivenAnotherObjectWheneverMoreIsKnown() {
        PersonNames before = model.namesProperty().get();

        model.renew();

        assertThat(model.namesProperty().get()).isNotSameAs(before);
    }

    @Test
    void nobodyOfTheCacheBeforeIsNamedInAnother() {
        people.saw(KEY, List.of(JANE));
        open = Optional.empty();
        model.renew();

        assertThat(words()).isEmpty();
    }

    @Test
    void aNameThatTheKeyHasAlreadyIsNotSaidTwice() {
        people.saw(KEY, List.of(new Person("user_1", "", "", "Jane", "", "")));
        model.renew();

        assertThat(model.namesProperty().get().nextTo(KEY)).isEmpty();
    }
}
