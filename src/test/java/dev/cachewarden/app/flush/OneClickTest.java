package dev.cachewarden.app.flush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Interruptions;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeKeeping;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.ChangeJournal;
import dev.cachewarden.core.value.ValueFormats;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.MemoryRecovery;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.Set;

/** No flush runs without a question that cannot be taken back. */
final class OneClickTest {

    private final Workspace keeping = keeping(new MemoryCache());
    private final FlushTarget development = environment("development");

    private static Workspace keeping(MemoryCache server) {
        return new Workspace(
                server,
                CacheLayout.DEFAULT,
                new ValueFormats(_ -> Optional.empty()),
                server.clock(),
                Interruptions.END,
                new ChangeKeeping(Optional.of(new MemoryRecovery()), ChangeJournal.NONE));
    }

    private FlushTarget environment(String name) {
        return FlushTarget.ofEnvironment(ByteString.utf8(name), keeping.grammar());
    }

    @Test
    void isEnoughForAWholeEnvironmentThatIsNotProtected() {
        assertThat(OneClick.isEnoughFor(development, keeping)).isTrue();
    }

    @Test
    void isNotEnoughForAProtectedEnvironmentNorForAll() {
        assertThat(OneClick.isEnoughFor(environment("production"), keeping)).isFalse();
        assertThat(OneClick.isEnoughFor(FlushTarget.all(), keeping)).isFalse();
    }

    @Test
    void isNotEnoughForWhatIsNoEnvironmentOfTheLayout() {
        assertThat(OneClick.isEnoughFor(environment("another"), keeping)).isFalse();
        assertThat(OneClick.isEnoughFor(FlushTarget.of(new Section.NoEnvironment()), keeping))
                .isFalse();
    }

    @Test
    void isNotEnoughForAPartOrForTypesThatHoldState() {
        assertThat(OneClick.isEnoughFor(development.onlyType(KeyType.ID), keeping)).isFalse();
        assertThat(
                        OneClick.isEnoughFor(
                                development.includingState(Set.of(KeyType.SESSION)), keeping))
                .isFalse();
    }

    @Test
    void isNotEnoughWhereNothingIsKeptOrCommandsAreBilled() {
        assertThat(OneClick.isEnoughFor(development, new MemoryCache().workspace())).isFalse();
        assertThat(OneClick.isEnoughFor(development, keeping(new MemoryCache().billed())))
                .isFalse();
    }
}
