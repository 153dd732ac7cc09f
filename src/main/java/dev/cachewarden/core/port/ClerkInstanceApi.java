package dev.cachewarden.core.port;

import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.InstanceAnswer;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Clerk, asked with one environment's secret key. Every method sends what its name says, within the
 * instance's rate limit, with bounded retries. Blocking, for virtual threads; an interrupt ends it.
 * Safe for all threads. Every method fails with {@link dev.cachewarden.core.clerk.ClerkException}
 * only: then nothing is known, and nothing follows.
 */
public interface ClerkInstanceApi {

    /** Most ids or usernames of one request: Clerk's specification of {@code GET /users}. */
    int MOST_PER_REQUEST = 100;

    ClerkAccess access();

    /** {@code GET /instance}; asked once, then remembered. */
    InstanceAnswer instance();

    /** {@code GET /users/{id}}; empty if there is no such user (404). */
    Optional<ClerkUser> user(String id);

    /**
     * {@code GET /users?user_id=…&limit=100}; the users that exist, in any order.
     *
     * @param ids at most {@link #MOST_PER_REQUEST}
     */
    List<ClerkUser> users(Collection<String> ids);

    /**
     * {@code GET /users?username=…&limit=100}; the users that exist, in any order.
     *
     * @param usernames as Clerk knows them, at most {@link #MOST_PER_REQUEST}
     */
    List<ClerkUser> usersNamed(Collection<String> usernames);

    /** {@code GET /users/count}: how many users the instance has. */
    long count();

    /** Requests sent so far, retries included. */
    long requests();

    /** How long nothing is asked, because Clerk said that it was too much; zero if it did not. */
    Duration pausedFor();
}
