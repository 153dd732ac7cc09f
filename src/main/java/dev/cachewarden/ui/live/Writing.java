package dev.cachewarden.ui.live;

import dev.cachewarden.app.compare.Copy;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.live.LiveAnswer;
import dev.cachewarden.core.live.WriteBack;
import dev.cachewarden.core.live.WriteBack.Rendering;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.core.port.SeenValue;

import java.util.List;
import java.util.Optional;

/**
 * What the shown entry holds, and whether the live user can be written in its shape. Working it out
 * takes time with large values: not for the FX thread.
 *
 * @param seen exactly what is shown; empty where that is no whole string
 * @param refusal why it cannot be written, a sentence; empty if it can
 */
record Writing(Optional<SeenValue> seen, Optional<String> refusal) {

    static final Writing UNKNOWN =
            new Writing(Optional.empty(), Optional.of("Clerk has not been asked yet."));

    private static final Writing NOT_WHOLE =
            new Writing(
                    Optional.empty(),
                    Optional.of(
                            "The entry is no string that was read to its end, so there is no user"
                                    + " in it to write."));

    static Writing of(Assessment.Shown shown, List<LiveColumn> columns) {
        Optional<LiveAnswer> own =
                columns.stream()
                        .filter(
                                it ->
                                        shown.key()
                                                .section()
                                                .equals(new Section.Configured(it.environment())))
                        .findFirst()
                        .flatMap(LiveColumn::answer);
        Optional<Copy> copy = Optional.ofNullable(shown.copies().get(shown.key()));
        if (own.isEmpty() || copy.isEmpty()) {
            return UNKNOWN;
        }
        return copy.get().entry().value().orElse(null) instanceof StoredValue.Text text
                        && !text.isCut()
                ? of(copy.get(), text, own.get())
                : NOT_WHOLE;
    }

    private static Writing of(Copy copy, StoredValue.Text text, LiveAnswer answer) {
        Rendering rendering =
                WriteBack.render(copy.value().orElseThrow(), text.bytes(), answer.users());
        return new Writing(
                Optional.of(new SeenValue(ReadEntry.STRING, text.bytes())),
                rendering instanceof Rendering.Refused(String why)
                        ? Optional.of(why)
                        : Optional.empty());
    }
}
