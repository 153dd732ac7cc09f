package dev.cachewarden.app.live;

import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.audit.judge.LiveJudge;
import dev.cachewarden.core.audit.rule.Sighting;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.LiveUser;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.UserView;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Asks who holds usernames, and whether users exist who are remembered as missing. */
final class Holders {

    private final LiveJudge judge;

    Holders(LiveJudge judge) {
        this.judge = judge;
    }

    /** At most a hundred. */
    void ask(Side side, List<NameQuestion> part) {
        Map<String, LiveUser> holders = new HashMap<>();
        try {
            List<String> names = part.stream().map(NameQuestion::name).distinct().toList();
            for (LiveUser user : side.usersNamed(names)) {
                new UserView(user.json())
                        .username()
                        .ifPresent(name -> holders.put(folded(name), user));
            }
        } catch (ClerkException e) {
            side.doubt(
                    WhyUnknown.of(e.reason()), part.stream().filter(NameQuestion::counted).count());
            return;
        }
        part.forEach(question -> judge(question, holders.get(folded(question.name()))));
    }

    private void judge(NameQuestion question, @Nullable LiveUser holder) {
        if (holder == null || holder.id().equals(question.cached())) {
            return;
        }
        judge.saw(
                question.cached().isEmpty()
                        ? new Sighting.Denied(question.key())
                        : new Sighting.Renamed(question.key(), question.cached(), holder.id()),
                List.of(question.entry()));
    }

    /** Clerk's usernames do not tell capitals from small letters. */
    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** An entry that says there is no user of an id. */
    record Denial(int entry, CacheKey key, String id) {}

    /** At most a hundred; that Clerk does not answer leaves the entries as they were judged. */
    void askDenied(Side side, List<Denial> part) {
        Set<String> existing = new HashSet<>();
        try {
            side.users(part.stream().map(Denial::id).distinct().toList())
                    .forEach(user -> existing.add(user.id()));
        } catch (ClerkException e) {
            return;
        }
        part.stream()
                .filter(denial -> existing.contains(denial.id()))
                .forEach(
                        denial ->
                                judge.saw(
                                        new Sighting.Denied(denial.key()),
                                        List.of(denial.entry())));
    }
}
