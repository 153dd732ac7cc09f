package dev.cachewarden.app.verify;

import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.audit.judge.ClerkJudge;
import dev.cachewarden.core.audit.rule.ClerkEvidence;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.verdict.UserVerdict;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.UserView;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Asks who holds usernames, and whether users exist who are remembered as missing. */
final class UsernameOwnerLookup {

    private final ClerkJudge judge;

    UsernameOwnerLookup(ClerkJudge judge) {
        this.judge = judge;
    }

    /** At most a hundred. */
    void ask(EnvironmentVerifier verifier, List<UsernameQuestion> part) {
        Map<String, ClerkUser> holders = new HashMap<>();
        try {
            List<String> names = part.stream().map(UsernameQuestion::name).distinct().toList();
            for (ClerkUser user : verifier.usersNamed(names)) {
                new UserView(user.json())
                        .username()
                        .ifPresent(name -> holders.put(folded(name), user));
            }
        } catch (ClerkException e) {
            verifier.doubt(
                    WhyUnknown.of(e.reason()),
                    part.stream().filter(UsernameQuestion::counted).count());
            return;
        }
        part.forEach(question -> judge(verifier, question, holders.get(folded(question.name()))));
    }

    private void judge(
            EnvironmentVerifier verifier, UsernameQuestion question, @Nullable ClerkUser holder) {
        if (holder == null || holder.id().equals(question.cached())) {
            return;
        }
        judge(
                verifier,
                question.entry(),
                question.key(),
                question.cached().isEmpty()
                        ? new UserVerdict.Denied(holder)
                        : new UserVerdict.NameTaken(question.cached(), holder));
    }

    private void judge(EnvironmentVerifier verifier, int entry, CacheKey key, UserVerdict verdict) {
        judge.saw(
                new ClerkEvidence.OfUser(verifier.environment(), List.of(key), verdict),
                List.of(entry));
    }

    /** Clerk's usernames are case-insensitive. */
    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** An entry that says there is no user of an id. */
    record Denial(int entry, CacheKey key, String id) {}

    /** At most a hundred; without an answer the entries stay as they were judged. */
    void askDenied(EnvironmentVerifier verifier, List<Denial> part) {
        Map<String, ClerkUser> existing = new HashMap<>();
        try {
            verifier.users(part.stream().map(Denial::id).distinct().toList())
                    .forEach(user -> existing.put(user.id(), user));
        } catch (ClerkException e) {
            return;
        }
        for (Denial denial : part) {
            Optional.ofNullable(existing.get(denial.id()))
                    .map(UserVerdict.Denied::new)
                    .ifPresent(denied -> judge(verifier, denial.entry(), denial.key(), denied));
        }
    }
}
