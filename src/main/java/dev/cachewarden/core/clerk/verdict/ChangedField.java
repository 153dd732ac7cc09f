package dev.cachewarden.core.clerk.verdict;

import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.diff.FieldChange;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Compared;
import dev.cachewarden.core.clerk.verdict.UserVerdict.NotHeld;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.core.value.UserView;

import java.util.ArrayList;
import java.util.List;

/**
 * How an entry differs from what Clerk says.
 *
 * @param words a few, in lower case; of one of several users they say whose
 */
public record ChangedField(FieldChange change, String words) {

    /**
     * The most important first; none of an entry that is not cached, or of a user whom the app has
     * written again since Clerk answered.
     */
    public static List<ChangedField> of(EntryVerdict verdict) {
        List<ChangedField> all = new ArrayList<>();
        if (!verdict.isCached()) {
            return all;
        }
        boolean several = verdict.compared().size() > 1;
        for (UserVerdict user : verdict.users()) {
            switch (user) {
                case Compared compared when !compared.isOvertaken() -> {
                    String whose = several ? Masking.text(name(compared.user())) + ": " : "";
                    compared.lasting()
                            .forEach(it -> all.add(new ChangedField(it, whose + it.words())));
                }
                case NotHeld missing ->
                        missing.changes().forEach(it -> all.add(new ChangedField(it, it.words())));
                default -> {}
            }
        }
        return List.copyOf(all);
    }

    private static String name(ClerkUser user) {
        return new UserView(user.json()).username().orElse(user.id());
    }
}
