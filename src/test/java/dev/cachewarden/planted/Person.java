package dev.cachewarden.planted;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * A user of the planted cache.
 *
 * @param username null if the user has none
 * @param made in milliseconds since 1970, as {@code createdAt} says
 * @param updated in milliseconds since 1970
 * @param publicData JSON
 * @param privateData JSON
 */
record Person(
        String id,
        long made,
        long updated,
        @Nullable String username,
        String first,
        String picture,
        String email,
        String phone,
        String publicData,
        String privateData) {

    String name() {
        return Objects.requireNonNull(username);
    }

    Person withMade(long wanted) {
        return new Person(
                id,
                wanted,
                updated,
                username,
                first,
                picture,
                email,
                phone,
                publicData,
                privateData);
    }

    Person withUpdated(long wanted) {
        return new Person(
                id, made, wanted, username, first, picture, email, phone, publicData, privateData);
    }

    Person withUsername(@Nullable String wanted) {
        return new Person(
                id, made, updated, wanted, first, picture, email, phone, publicData, privateData);
    }

    Person withPicture(String wanted) {
        return new Person(
                id, made, updated, username, first, wanted, email, phone, publicData, privateData);
    }

    Person withEmail(String wanted) {
        return new Person(
                id,
                made,
                updated,
                username,
                first,
                picture,
                wanted,
                phone,
                publicData,
                privateData);
    }

    Person withPhone(String wanted) {
        return new Person(
                id,
                made,
                updated,
                username,
                first,
                picture,
                email,
                wanted,
                publicData,
                privateData);
    }

    Person withPublicData(String wanted) {
        return new Person(
                id, made, updated, username, first, picture, email, phone, wanted, privateData);
    }

    Person withPrivateData(String wanted) {
        return new Person(
                id, made, updated, username, first, picture, email, phone, publicData, wanted);
    }
}
