package dev.cachewarden.ui.refetch;

import dev.cachewarden.app.compare.Copy;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.render.WriteBack;
import dev.cachewarden.core.clerk.render.WriteBack.Rendering;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.core.port.SeenValue;

import java.util.Optional;

/**
 * What the shown entry holds, and whether the live user can be written in its shape. Working it out
 * takes time with large values: not for the FX thread.
 *
 * @param seen exactly what is shown; empty where that is no whole string
 * @param refusal why it cannot be written, a sentence; empty if it can
 */
record WriteBackPreview(Optional<SeenValue> seen, Optional<String> refusal) {

    static final WriteBackPreview UNKNOWN =
            new WriteBackPreview(Optional.empty(), Optional.of("Clerk has not been asked yet."));

    private static final WriteBackPreview NOT_WHOLE =
            new WriteBackPreview(
                    Optional.empty(),
                    Optional.of(
                            "The entry is no string that was read to its end, so there is no user"
                                    + " in it to write."));

    /**
     * @param copy the shown entry; empty if it is not cached
     * @param own what its environment's instance says; empty as long as it has not
     */
    static WriteBackPreview of(Optional<Copy> copy, Optional<ClerkAnswer> own) {
        if (own.isEmpty() || copy.isEmpty()) {
            return UNKNOWN;
        }
        return copy.get().entry().value().orElse(null) instanceof StoredValue.Text text
                        && !text.isCut()
                ? of(copy.get(), text, own.get())
                : NOT_WHOLE;
    }

    private static WriteBackPreview of(Copy copy, StoredValue.Text text, ClerkAnswer answer) {
        Rendering rendering =
                WriteBack.render(copy.value().orElseThrow(), text.bytes(), answer.users());
        return new WriteBackPreview(
                Optional.of(new SeenValue(ReadEntry.STRING, text.bytes())),
                rendering instanceof Rendering.Refused(String why)
                        ? Optional.of(why)
                        : Optional.empty());
    }
}
