package dev.cachewarden.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.value.ValueFormats;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.packing.ValuePackings;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class EntryPersonTest {

    private static final CacheKey PRODUCTION = key("clerk:production:username:jane");
    private static final CacheKey DEVELOPMENT = key("clerk:development:username:jane");

    private final Map<CacheKey, Copy> copies = new LinkedHashMap<>();

    private static CacheKey key(String text) {
        return KeyGrammar.withDefaults().parse(ByteString.utf8(text)).orElseThrow();
    }

    private void put(CacheKey key, String value) {
        StoredValue stored = new StoredValue.Text(ByteString.utf8(value), value.length());
        copies.put(
                key,
                new Copy(
                        new StoredEntry(key.bytes(), Optional.of(stored), new Ttl.None()),
                        Optional.of(
                                new ValueFormats(new JacksonJsonParser(), new ValuePackings())
                                        .decoder(Set.of())
                                        .decode(stored)),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static String user(String id) {
        return "{\"id\":\""
                + id
                + "\",\"object\":\"user\",\"first_name\":\"Jane\","
                + "\"username\":\"jane\",\"email_addresses\":[]}";
    }

    @Test
    void theOpenedCopySaysWhomItIsAboutAndTheOthersWhoElseThereIs() {
        put(PRODUCTION, user("user_1"));
        put(DEVELOPMENT, user("user_2"));

        EntryPerson found = EntryPerson.of(copies, DEVELOPMENT).orElseThrow();
        assertThat(found.profile().person().id()).isEqualTo("user_2");
        assertThat(found.others()).containsExactly(PRODUCTION);
    }

    @Test
    void ofAnEntryThatIsNotCachedTheFirstCopySaysIt() {
        put(PRODUCTION, user("user_1"));

        assertThat(EntryPerson.of(copies, DEVELOPMENT).orElseThrow().key()).isEqualTo(PRODUCTION);
    }

    @Test
    void nobodyIsPickedFromSeveralNorFromAnotherCopyInstead() {
        put(PRODUCTION, user("user_1"));
        put(DEVELOPMENT, "[" + user("user_2") + "," + user("user_3") + "]");

        assertThat(EntryPerson.of(copies, DEVELOPMENT)).isEmpty();
    }
}
