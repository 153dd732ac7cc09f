package dev.cachewarden.app.clerk;

import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.InstanceAnswer;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.port.ClerkInstanceApi;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** An instance that repeats an earlier answer and sends nothing: any other request fails. */
final class AnsweredInstance implements ClerkInstanceApi {

    private final ClerkInstanceApi instance;
    private final Optional<ClerkAnswer> answer;

    /**
     * @param answer what it has said; empty if it was not asked
     */
    AnsweredInstance(ClerkInstanceApi instance, Optional<ClerkAnswer> answer) {
        this.instance = instance;
        this.answer = answer;
    }

    private ClerkException notAsked() {
        return new ClerkException(
                Reason.NOT_ASKED,
                "Clerk was not asked for this in "
                        + Printable.ofText(instance.access().environment())
                        + ".");
    }

    @Override
    public ClerkAccess access() {
        return instance.access();
    }

    /** From memory: an instance that answered about users was asked for its id before. */
    @Override
    public InstanceAnswer instance() {
        if (answer.filter(ClerkAnswer::isKnown).isEmpty()) {
            throw notAsked();
        }
        return instance.instance();
    }

    @Override
    public Optional<ClerkUser> user(String id) {
        return users(List.of(id)).stream().findFirst();
    }

    @Override
    public List<ClerkUser> users(Collection<String> ids) {
        return answered(ids).stream().filter(user -> ids.contains(user.id())).toList();
    }

    @Override
    public List<ClerkUser> usersNamed(Collection<String> usernames) {
        Predicate<ClerkUser> isNamed = user -> usernames.stream().anyMatch(user::isNamed);
        return answered(usernames).stream().filter(isNamed).toList();
    }

    private List<ClerkUser> answered(Collection<String> asked) {
        return answer.filter(it -> asked.stream().allMatch(one -> it.knows(one) || it.lacks(one)))
                .orElseThrow(this::notAsked)
                .known();
    }

    @Override
    public long count() {
        throw notAsked();
    }

    @Override
    public long requests() {
        return 0;
    }

    @Override
    public Duration pausedFor() {
        return Duration.ZERO;
    }
}
