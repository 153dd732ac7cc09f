package dev.cachewarden.app.verify;

import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.audit.rule.ClerkEvidence;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Elsewhere;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Lost;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks users whom their own instance does not know up in the others. */
final class MissingUserLookup {

    private final GatheredEntries entries;
    private final List<EnvironmentVerifier> verifiers;

    MissingUserLookup(GatheredEntries entries, List<EnvironmentVerifier> verifiers) {
        this.entries = entries;
        this.verifiers = verifiers;
    }

    /** At most a hundred of one environment. */
    void lookUp(EnvironmentVerifier home, List<AskedUser> part) {
        Map<String, Map<String, Elsewhere>> said = new LinkedHashMap<>();
        verifiers.stream()
                .filter(it -> !it.name().equals(home.name()))
                .forEach(other -> said.put(other.name(), ask(home, other, part)));
        for (AskedUser user : part) {
            Map<String, Elsewhere> others = new LinkedHashMap<>();
            said.forEach((other, users) -> others.put(other, said(users, user)));
            conclude(home, user, Lost.of(user.user(), home.name(), others));
        }
    }

    private static Elsewhere said(Map<String, Elsewhere> users, AskedUser user) {
        return users.getOrDefault(user.user(), Elsewhere.NOT_ANSWERED);
    }

    /** By user; a user who is not in it got no answer. */
    private static Map<String, Elsewhere> ask(
            EnvironmentVerifier home, EnvironmentVerifier other, List<AskedUser> part) {
        Map<String, Elsewhere> said = new HashMap<>();
        if (!other.isUsable()) {
            return said;
        }
        part.forEach(user -> said.put(user.user(), Elsewhere.UNKNOWN));
        if (!other.isOneWith(home)) {
            try {
                other.users(part.stream().map(AskedUser::user).toList())
                        .forEach(user -> said.put(user.id(), Elsewhere.KNOWN));
            } catch (ClerkException e) {
                return Map.of();
            }
        }
        return said;
    }

    private void conclude(EnvironmentVerifier home, AskedUser user, Lost lost) {
        if (!lost.isConcluded()) {
            home.unknown(WhyUnknown.OTHER_INSTANCE, 1);
            entries.verified().doubtful(user);
            return;
        }
        home.verified(1);
        if (lost.livesIn().isEmpty()) {
            entries.verified().doubtful(user);
        } else {
            entries.verified().foreign(user);
        }
        entries.judge()
                .saw(
                        new ClerkEvidence.OfUser(
                                home.environment(),
                                user.entries().stream().map(entries.keys()::key).toList(),
                                lost),
                        user.entries());
    }
}
