package dev.cachewarden.app.verify;

import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.audit.judge.ClerkJudge;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.audit.rule.ClerkEvidence;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkUser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks users whom their own instance does not know up in the others. */
final class MissingUserLookup {

    private final AuditKeys keys;
    private final ClerkJudge judge;
    private final VerifiedUsers verified;
    private final List<EnvironmentVerifier> sides;

    MissingUserLookup(
            AuditKeys keys,
            ClerkJudge judge,
            VerifiedUsers verified,
            List<EnvironmentVerifier> sides) {
        this.keys = keys;
        this.judge = judge;
        this.verified = verified;
        this.sides = sides;
    }

    /** At most a hundred of one environment. */
    void lookUp(EnvironmentVerifier home, List<AskedUser> part) {
        List<EnvironmentVerifier> others =
                sides.stream().filter(it -> !it.name().equals(home.name())).toList();
        Map<String, List<String>> livesIn = new HashMap<>();
        boolean all = true;
        for (EnvironmentVerifier other : others) {
            all &= other.isUsable() && (other.isOneWith(home) || ask(other, part, livesIn));
        }
        List<String> asked =
                Stream.concat(Stream.of(home), others.stream())
                        .map(EnvironmentVerifier::name)
                        .toList();
        for (AskedUser user : part) {
            conclude(home, user, livesIn.getOrDefault(user.user(), List.of()), asked, all);
        }
    }

    private static boolean ask(
            EnvironmentVerifier other, List<AskedUser> part, Map<String, List<String>> livesIn) {
        try {
            for (ClerkUser user : other.users(part.stream().map(AskedUser::user).toList())) {
                livesIn.computeIfAbsent(user.id(), _ -> new ArrayList<>()).add(other.name());
            }
            return true;
        } catch (ClerkException e) {
            return false;
        }
    }

    private void conclude(
            EnvironmentVerifier home,
            AskedUser user,
            List<String> livesIn,
            List<String> asked,
            boolean all) {
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
                new ClerkEvidence.Missing(
                        home.environment(),
                        user.user(),
                        user.entries().stream().map(keys::key).toList(),
                        livesIn,
                        asked),
                user.entries());
    }
}
