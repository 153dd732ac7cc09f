package dev.cachewarden.ui.commands;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.port.SentCommand;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.value.Masking;

/** Commands that were sent, in words: of keys as much as may be seen. */
final class CommandWords {

    private CommandWords() {}

    /** {@code PTTL}, {@code PTTL × 500}. */
    static String name(SentCommand sent) {
        return sent.command() + (sent.count() == 1 ? "" : " × " + Numbers.of(sent.count()));
    }

    static String took(SentCommand sent) {
        return sent.took().map(Durations::elapsed).orElse("no answer yet");
    }

    /** The key; of several their number and the first one. */
    static String keys(SentCommand sent, KeyGrammar grammar, PersonNames names) {
        return sent.keys()
                .map(keys -> {
                    String first =
                            keys.first()
                                    .map(key -> shown(key, grammar, names))
                                    .orElse("one too long to be listed");
                    return keys.count() == 1
                            ? first
                            : Numbers.of(keys.count(), "key") + ", first " + first;
                })
                .orElse("");
    }

    private static String shown(ByteString key, KeyGrammar grammar, PersonNames names) {
        return grammar.parse(key).map(names::key).orElseGet(() -> Masking.text(Printable.of(key)));
    }
}
