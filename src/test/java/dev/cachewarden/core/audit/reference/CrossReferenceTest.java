package dev.cachewarden.core.audit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.Ksuid;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

class CrossReferenceTest {

    private static final UserCopyTable.Said NOTHING =
            new UserCopyTable.Said(null, false, false, 0, null, null);

    private final InternedNames ids = new InternedNames();
    private final InternedNames instances = new InternedNames();

    @Property(tries = 100)
    void everyCopyIsInItsUsersGroupOnceAndInOrder(
            @ForAll @Size(max = 200) List<@IntRange(max = 30) Integer> users,
            @ForAll @IntRange(min = 1, max = 40) int parts) {
        AuditKeys keys = keys(users.size());
        Map<String, List<Integer>> expected = new HashMap<>();
        UserCopyTable one = new UserCopyTable(ids, instances);
        UserCopyTable other = new UserCopyTable(ids, instances);
        for (int entry = users.size() - 1; entry >= 0; entry--) {
            String user = user(users.get(entry));
            (entry % 3 == 0 ? one : other).add(entry, user, NOTHING);
            expected.computeIfAbsent(user, _ -> new ArrayList<>()).addFirst(entry);
        }
        one.addAll(other);

        Map<String, List<Integer>> found = new HashMap<>();
        new CrossReference(keys, one, entry -> true)
                .userParts(parts)
                .forEach(part ->
                        part.forEach(copies ->
                                assertThat(found.put(copies.user(0), entries(copies))).isNull()));

        assertThat(found).isEqualTo(expected);
    }

    private static List<Integer> entries(CopyGroup copies) {
        return IntStream.range(0, copies.size()).mapToObj(copies::entry).toList();
    }

    @Test
    void expiredEntriesDoNotCount() {
        UserCopyTable copies = new UserCopyTable(ids, instances);
        copies.add(0, user(1), NOTHING);
        copies.add(1, user(1), NOTHING);

        List<Integer> sizes = new ArrayList<>();
        new CrossReference(keys(2), copies, entry -> entry != 0)
                .forEachUser(group -> sizes.add(group.size()));

        assertThat(sizes).containsExactly(1);
    }

    @Test
    void oneInstanceShownByAnyCopyIsTheUsers() {
        UserCopyTable copies = new UserCopyTable(ids, instances);
        copies.add(0, user(1), NOTHING);
        copies.add(1, user(1), new UserCopyTable.Said("ins_A", false, false, 0, null, null));

        new CrossReference(keys(2), copies, entry -> true)
                .forEachUser(group ->
                        assertThat(group.instanceName(group.instanceFor(0))).isEqualTo("ins_A"));
    }

    @Test
    void copiesThatContradictEachOtherProveNothingForTheRest() {
        UserCopyTable copies = new UserCopyTable(ids, instances);
        copies.add(0, user(1), NOTHING);
        copies.add(1, user(1), new UserCopyTable.Said("ins_A", false, false, 0, null, null));
        copies.add(2, user(1), new UserCopyTable.Said("ins_B", false, false, 0, null, null));

        new CrossReference(keys(3), copies, entry -> true)
                .forEachUser(group ->
                        assertThat(group.instanceFor(0)).isEqualTo(UserCopyTable.NO_INSTANCE));
    }

    /** Every third is no KSUID. */
    private static String user(int number) {
        return number % 3 == 0
                ? "user_" + number
                : "user_" + new Ksuid(number, number * 7L, number * 13L).text();
    }

    private static AuditKeys keys(int count) {
        KeyIndex.Builder index = new KeyIndex.Builder(KeyGrammar.withDefaults());
        for (int i = 0; i < count; i++) {
            index.add(ByteString.utf8(String.format(Locale.ROOT, "clerk:production:id:%05d", i)));
        }
        return new AuditKeys(index.build(), section -> true);
    }
}
