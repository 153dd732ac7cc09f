package dev.cachewarden.cli.snapshot;

import dev.cachewarden.cli.PassPhraseOptions;
import dev.cachewarden.cli.Terminal;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.Variables;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.port.SnapshotFiles.Opened;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.PassPhrase;

import java.nio.file.Path;
import java.util.Optional;

/** Opens files as the options say. */
final class SnapshotOpening {

    private final SnapshotFiles files;
    private final PassPhraseOptions phrases;
    private final Terminal terminal;

    SnapshotOpening(SnapshotFiles files, PassPhraseOptions phrases, Terminal terminal) {
        this.files = files;
        this.phrases = phrases;
        this.terminal = terminal;
    }

    /**
     * The pass phrase, if one is needed.
     *
     * @throws dev.cachewarden.core.port.JournalException if it is no snapshot
     */
    Optional<PassPhrase> phrase(Path file) {
        return phrases.opening(file, files.label(file), terminal);
    }

    /** As {@link dev.cachewarden.core.port.SnapshotFiles#open}. */
    Opened open(Path file) {
        return files.open(file, phrase(file));
    }

    /** How the keys of a snapshot are read where no cache is open. */
    KeyGrammar grammar(ExportTitle title) {
        CacheLayout layout = new Variables(terminal.environment()).layout(CacheLayout.DEFAULT);
        return new KeyGrammar(title.prefix(), layout.environments());
    }
}
