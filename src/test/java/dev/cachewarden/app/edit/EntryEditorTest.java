package dev.cachewarden.app.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.app.TaskFailedException;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.testing.MemoryRepairs;
import dev.cachewarden.ui.compare.MemoryServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Whatever is changed in one entry is guarded by its environment's name, and recorded. */
final class EntryEditorTest {

    private static final Confirmation PRODUCTION = new Confirmation(Set.of("production"));
    private static final String KEY = "clerk:production:id:user_1";
    private static final String UNPROTECTED = "clerk:development:id:user_1";

    private final MemoryServer server = new MemoryServer();
    private final MemoryRepairs repairs = new MemoryRepairs();
    private final Workspace workspace =
            new Workspace(server, CacheLayout.DEFAULT, _ -> Optional.empty(), server);
    private final EntryEditor editor = new EntryEditor(workspace, repairs);

    /** All that an editor can do. */
    enum Change {
        DELETE,
        SET_TTL,
        REMOVE_TTL;

        Edit by(EntryEditor editor, CacheKey key, Confirmation confirmation) {
            return switch (this) {
                case DELETE -> editor.delete(key, confirmation);
                case SET_TTL -> editor.setTtl(key, Duration.ofDays(30), confirmation);
                case REMOVE_TTL -> editor.removeTtl(key, confirmation);
            };
        }
    }

    private CacheKey key(String name) {
        server.put(name, "{}", Duration.ofMinutes(5));
        return workspace.grammar().parse(ByteString.utf8(name)).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void nothingIsSentToAProtectedEnvironmentThatWasNotNamed(Change change) {
        CacheKey key = key(KEY);
        for (Confirmation none :
                new Confirmation[] {Confirmation.NONE, new Confirmation(Set.of("Production"))}) {
            Edit edit = change.by(editor, key, none);

            assertThat(edit.changed()).isFalse();
            assertThat(edit.sentence()).contains("production is protected");
        }
        assertThat(server.changes).isZero();
        assertThat(repairs.lines).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void whatWasNamedIsChangedAndRecorded(Change change) {
        assertThat(change.by(editor, key(KEY), PRODUCTION).changed()).isTrue();
        assertThat(change.by(editor, key(UNPROTECTED), Confirmation.NONE).changed()).isTrue();
        assertThat(server.changes).isEqualTo(2);
        assertThat(repairs.lines)
                .contains(KEY + " DONE", UNPROTECTED + " DONE", "complete")
                .anyMatch(line -> line.endsWith(": " + KEY));
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void nothingIsSentWhereNoRecordCanBeKept(Change change) {
        repairs.isFull = true;

        assertThat(change.by(editor, key(KEY), PRODUCTION))
                .isEqualTo(new Edit(false, "No record can be kept. Nothing was changed."));
        assertThat(server.changes).isZero();
    }

    @Test
    void whatIsGoneIsRecordedAsGone() {
        CacheKey key = key(KEY);
        editor.delete(key, PRODUCTION);

        assertThat(editor.delete(key, PRODUCTION).sentence()).startsWith("Nothing was changed");
        assertThat(repairs.lines).contains(KEY + " GONE");
    }

    @Test
    void aFailureIsRecordedAsOne() {
        CacheKey key = key(KEY);
        server.setReadOnly();

        assertThatThrownBy(() -> editor.delete(key, PRODUCTION))
                .isInstanceOf(TaskFailedException.class)
                .hasMessageEndingWith("Nothing was changed.");
        assertThat(repairs.lines).contains(KEY + " FAILED", "failed");
    }
}
