package dev.cachewarden.app.live;

import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.audit.judge.LiveJudge;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.audit.rule.Sighting;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.LiveUser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks users whom their own instance does not know up in the others. */
final class LostUsers {

    private final AuditKeys keys;
    private final LiveJudge judge;
    private final VerifiedUsers verified;
    private final List<Side> sides;

    LostUsers(AuditKeys keys, LiveJudge judge, VerifiedUsers verified, List<Side> sides) {
        this.keys = keys;
        this.judge = judge;
        this.verified = verified;
        this.sides = sides;
    }

    /** At most a hundred of one environment. */
    void lookUp(Side home, List<Asked> part) {
        List<Side> others = sides.stream().filter(it -> !it.name().equals(home.name())).toList();
        Map<String, List<String>> livesIn = new HashMap<>();
        boolean all = true;
        for (Side other : others) {
            all &= other.isUsable() && (other.isOneWith(home) || ask(other, part, livesIn));
        }
        List<String> asked =
                Stream.concat(Stream.of(home), others.stream()).map(Side::name).toList();
        for (Asked user : part) {
            conclude(home, user, livesIn.getOrDefault(user.user(), List.of()), asked, all);
        }
    }

    private static boolean ask(Side other, List<Asked> part, Map<String, List<String>> livesIn) {
        try {
            for (LiveUser user : other.users(part.stream().map(Asked::user).toList())) {
                livesIn.computeIfAbsent(user.id(), _ -> new ArrayList<>()).add(other.name());
            }
            return true;
        } catch (ClerkException e) {
            return false;
        }
    }

    private void conclude(
            Side home, Asked user, List<String> livesIn, List<String> asked, boolean all) {
        if (livesIn.isEmpty() && !all) {
            home.unknown(WhyUnknown.OTHER_INSTANCE, 1);
            verified.doubtful(user);
            return;
        }
        home.verified(1);
        if (livesIn.isEmpty()) {
            verified.doubtful(user);
        } else {
            verified.foreign(user);
        }
        judge.saw(
                new Sighting.Missing(
                        home.environment(),
                        user.user(),
                        user.entries().stream().map(keys::key).toList(),
                        livesIn,
                        asked),
                user.entries());
    }
}
