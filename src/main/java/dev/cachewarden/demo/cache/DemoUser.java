package dev.cachewarden.demo.cache;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An invented user.
 *
 * @param identity seed of everything else that belongs to this user, such as the ids of addresses
 * @param handle unique within the instance; user name and local part of the address
 * @param named whether the handle is also the Clerk user name (it is optional there)
 * @param createdAt epoch ms, to the second the time in the id
 * @param updatedAt epoch ms
 * @param google whether the account came from Google, with its picture
 */
record DemoUser(
        ClerkInstance instance,
        long identity,
        String id,
        String handle,
        boolean named,
        String firstName,
        String lastName,
        List<String> roles,
        long createdAt,
        long updatedAt,
        boolean google) {

    DemoUser {
        roles = List.copyOf(roles);
    }

    Optional<String> username() {
        return named ? Optional.of(handle) : Optional.empty();
    }

    String environment() {
        return instance.environment();
    }

    /** Addresses outside production are Clerk's test identities. */
    String email() {
        return email("");
    }

    String email(String tag) {
        String test = instance == ClerkInstance.PRODUCTION ? "" : "+clerk_test";
        return handle + tag + test + "@example.com";
    }

    String initials() {
        return (firstName.substring(0, 1) + lastName.charAt(0)).toUpperCase(Locale.ROOT);
    }

    long lastSignInAt() {
        return updatedAt + 858;
    }

    DemoUser withRoles(String... wanted) {
        return new DemoUser(
                instance,
                identity,
                id,
                handle,
                named,
                firstName,
                lastName,
                List.of(wanted),
                createdAt,
                updatedAt,
                google);
    }

    DemoUser withUpdatedAt(long wanted) {
        return new DemoUser(
                instance, identity, id, handle, named, firstName, lastName, roles, createdAt,
                wanted, google);
    }

    DemoUser withHandle(String wanted) {
        return new DemoUser(
                instance, identity, id, wanted, named, firstName, lastName, roles, createdAt,
                updatedAt, google);
    }
}
