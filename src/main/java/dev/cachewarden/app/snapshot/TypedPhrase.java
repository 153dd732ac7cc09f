package dev.cachewarden.app.snapshot;

import dev.cachewarden.core.snapshot.PassPhrase;

import java.util.Optional;

/**
 * What somebody has typed to encrypt a file with. Never shown.
 *
 * @param again the same once more, so that nobody is locked out by a slip
 * @param inClear whether the file is to be left unencrypted instead
 */
public record TypedPhrase(String phrase, String again, boolean inClear) {

    /** Why nothing can be written with it, a sentence; empty if something can. */
    public Optional<String> whyNot() {
        if (inClear) {
            return Optional.empty();
        }
        if (phrase.isBlank()) {
            return Optional.of("Type a pass phrase, or leave the file unencrypted.");
        }
        if (again.isEmpty()) {
            return Optional.of("Type the pass phrase a second time.");
        }
        return phrase.equals(again)
                ? Optional.empty()
                : Optional.of("The two pass phrases differ.");
    }

    /** Empty if the file is to be left unencrypted. */
    public Optional<PassPhrase> passPhrase() {
        return inClear ? Optional.empty() : Optional.of(new PassPhrase(phrase));
    }

    @Override
    public String toString() {
        return "***";
    }
}
