package dev.cachewarden.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyGrammar;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

final class FirstUsersTest {

    private final KeyIndex.Builder index =
            new KeyIndex.Builder(new KeyGrammar("clerk", CacheLayout.DEFAULT.environments()));

    private static String id(int number) {
        return String.format(Locale.ROOT, "user_2first%021d", number);
    }

    private void ids(String environment, int from, int to) {
        for (int i = from; i < to; i++) {
            index.add(ByteString.utf8("clerk:" + environment + ":id:" + id(i)));
        }
    }

    private FirstUsers first(int mostParts) {
        Environment production = CacheLayout.DEFAULT.environments().getFirst();
        return FirstUsers.of(production, new AuditKeys(index.build(), _ -> true), mostParts);
    }

    @Test
    void onlyFullPartsAreAskedForSoThatNoRequestIsSentForAFew() {
        ids("production", 0, 250);

        FirstUsers first = first(24);

        assertThat(first.parts()).extracting(it -> it.ids().size()).containsExactly(100, 100);
        assertThat(first.of(id(0))).contains(first.parts().getFirst());
        assertThat(first.of(id(199))).contains(first.parts().get(1));
        assertThat(first.of(id(200))).isEmpty();
    }

    @Test
    void aHundredUsersAreOnePart() {
        ids("production", 0, 100);

        assertThat(first(24).parts()).hasSize(1);
    }

    @Test
    void thereAreNoMorePartsThanWanted() {
        ids("production", 0, 500);

        assertThat(first(2).parts()).hasSize(2);
    }

    @Test
    void usersOfOtherEnvironmentsAndKeysThatNameNobodyAreLeftOut() {
        ids("development", 0, 100);
        ids("production", 0, 99);
        index.add(ByteString.utf8("clerk:production:id:+user_2"));
        index.add(ByteString.utf8("clerk:production:username:" + id(99)));
        index.add(ByteString.utf8("clerk:id:" + id(99)));

        assertThat(first(24).parts()).isEqualTo(List.of());
    }
}
