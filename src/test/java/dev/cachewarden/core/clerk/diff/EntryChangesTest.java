package dev.cachewarden.core.clerk.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.UserView;
import dev.cachewarden.json.JacksonJsonParser;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

final class EntryChangesTest {

    @Test
    void eachUserOfABatchIsComparedWithTheOneOfTheSameId() {
        assertThat(changes("user_2b", "bert", user("user_2a", "anna"), user("user_2b", "bob")))
                .containsExactly("username is now bert");
        assertThat(changes("user_2a", "anna", user("user_2a", "anna"), user("user_2b", "bob")))
                .isEmpty();
    }

    @Test
    void aUsernameOfSomebodyElseIsTold() {
        assertThat(changes("user_2b", "anna", user("user_2a", "anna")))
                .containsExactly("username now belongs to another user, user_2b");
    }

    @Test
    void aUserWhoIsNotInTheEntryIsTold() {
        assertThat(changes("user_2b", "bob"))
                .containsExactly("the entry does not hold the user user_2b");
        assertThat(changes("user_2c", "carl", user("user_2a", "anna"), user("user_2b", "bob")))
                .containsExactly("the entry does not hold the user user_2c");
    }

    private static List<String> changes(String id, String username, String... cached) {
        return EntryChanges.of(
                        Stream.of(cached).map(it -> new UserView(json(it))).toList(),
                        new ClerkUser(
                                id, json(user(id, username)), ByteString.utf8(user(id, username))),
                        ZoneOffset.UTC)
                .stream()
                .map(FieldChange::words)
                .toList();
    }

    private static String user(String id, String username) {
        return "{\"id\":\"%s\",\"object\":\"user\",\"username\":\"%s\"}".formatted(id, username);
    }

    private static Json.Obj json(String text) {
        return (Json.Obj) new JacksonJsonParser().parse(ByteString.utf8(text)).orElseThrow();
    }
}
