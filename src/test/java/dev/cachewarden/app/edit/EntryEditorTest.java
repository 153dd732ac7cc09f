package dev.cachewarden.app.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.app.TaskFailedException;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.MemoryRepairs;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every change of one entry is guarded by its environment's name, and recorded. */
final class EntryEditorTest {

    private static final Confirmation PRODUCTION = new Confirmation(Set.of("production"));
    private static final String KEY = "clerk:production:id:user_1";
    private static final String UNPROTECTED = "clerk:development:id:user_1";

    private final MemoryCache server = new MemoryCache();
    private final MemoryRepairs repairs = new MemoryRepairs();
    private final Workspace workspace = server.workspace();
    private final EntryEditor editor = new EntryEditor(workspace, repairs);

    /** All that an editor can do. */
    static List<EntryEdit> edits() {
        return List.of(
                new EntryEdit.Delete(),
                new EntryEdit.Expire(Duration.ofDays(30)),
                new EntryEdit.Persist(),
                new EntryEdit.Write(ByteString.utf8("{\"a\":1}"), Optional.empty()),
                new EntryEdit.Write(
                        ByteString.utf8("{\"a\":1}"), Optional.of(Duration.ofMinutes(5))));
    }

    private Edit edit(EntryEdit edit, StoredEntry shown, Confirmation confirmation) {
        CacheKey key = workspace.grammar().parse(shown.key()).orElseThrow();
        return editor.edit(key, shown, edit, confirmation);
    }

    /** As it is shown after it was put there. */
    private StoredEntry shown(String name) {
        ByteString key = ByteString.utf8(name);
        server.put(name, "{}", Duration.ofMinutes(5));
        return server.read(List.of(key)).getFirst().join();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void nothingIsSentToAProtectedEnvironmentThatWasNotNamed(EntryEdit edit) {
        for (Confirmation none :
                new Confirmation[] {Confirmation.NONE, new Confirmation(Set.of("Production"))}) {
            assertThatThrownBy(() -> edit(edit, shown(KEY), none))
                    .isInstanceOf(ChangeRefusedException.class)
                    .hasMessage(
                            "Protected, and not confirmed by name: production. Nothing was"
                                    + " changed.");
        }
        assertThat(server.writer().changes()).isZero();
        assertThat(repairs.lines).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void whatWasNamedIsChangedAndRecorded(EntryEdit edit) {
        assertThat(edit(edit, shown(KEY), PRODUCTION).changed()).isTrue();
        assertThat(edit(edit, shown(UNPROTECTED), Confirmation.NONE).changed()).isTrue();
        assertThat(server.writer().changes()).isEqualTo(2);
        assertThat(repairs.lines)
                .contains(KEY + " DONE", UNPROTECTED + " DONE", "complete")
                .anyMatch(line -> line.endsWith(": " + KEY));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void nothingIsSentWhereNoRecordCanBeKept(EntryEdit edit) {
        repairs.isFull = true;

        assertThatThrownBy(() -> edit(edit, shown(KEY), PRODUCTION))
                .isInstanceOf(ChangeRefusedException.class)
                .hasMessage("No record can be kept. Nothing was changed.");
        assertThat(server.writer().changes()).isZero();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void whatTheAppHasRewrittenMeanwhileStaysAndBothTextsAreShown(EntryEdit edit) {
        StoredEntry shown = shown(KEY);
        server.put(KEY, "{\"rewritten\":true}", Duration.ofMinutes(5));

        Edit made = edit(edit, shown, PRODUCTION);

        StoredEntry now = server.read(List.of(shown.key())).getFirst().join();
        assertThat(made.changed()).isFalse();
        assertThat(made.sentence())
                .isEqualTo("Nothing was changed: " + KEY + " was rewritten since it was shown.");
        assertThat(made.conflict()).contains(new Edit.Conflict(shown, now, edit));
        assertThat(server.writer().changes()).isZero();
        assertThat(repairs.lines).contains(KEY + " CHANGED");
    }

    @ParameterizedTest
    @MethodSource("edits")
    void whatIsGoneIsRecordedAsGone(EntryEdit edit) {
        StoredEntry shown = shown(KEY);
        server.writer().unlink(List.of(shown.key())).join();

        assertThat(edit(edit, shown, PRODUCTION).sentence())
                .isEqualTo("Nothing was changed: " + KEY + " is no longer there.");
        assertThat(repairs.lines).contains(KEY + " GONE");
    }

    @ParameterizedTest
    @MethodSource("edits")
    void aFailureIsRecordedAsOne(EntryEdit edit) {
        StoredEntry shown = shown(KEY);
        server.refuse(KEY);

        assertThatThrownBy(() -> edit(edit, shown, PRODUCTION))
                .isInstanceOf(TaskFailedException.class)
                .hasMessageEndingWith("Nothing was changed.");
        assertThat(repairs.lines).contains(KEY + " FAILED");
    }

    @ParameterizedTest
    @MethodSource("edits")
    void nothingIsSentOrRecordedOnAReadOnlyConnection(EntryEdit edit) {
        StoredEntry shown = shown(KEY);
        server.readOnly();

        assertThatThrownBy(() -> edit(edit, shown, PRODUCTION))
                .isInstanceOf(ChangeRefusedException.class)
                .hasMessageContaining("read-only");
        assertThat(server.writer().changes()).isZero();
        assertThat(repairs.lines).isEmpty();
    }
}
