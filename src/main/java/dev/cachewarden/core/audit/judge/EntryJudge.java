package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.EntriesSeen;
import dev.cachewarden.core.audit.Fingerprint;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.reference.EntryFacts;
import dev.cachewarden.core.audit.reference.UserCopyTable;
import dev.cachewarden.core.audit.rule.AuditedEntry;
import dev.cachewarden.core.audit.rule.EntryRule;
import dev.cachewarden.core.audit.rule.Hit;
import dev.cachewarden.core.audit.rule.RuleContext;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.people.ValueReading;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.core.value.Picture;
import dev.cachewarden.core.value.UserFacts;
import dev.cachewarden.core.value.ValueFacts;
import dev.cachewarden.core.value.ValueShape;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Judges a part of the entries; several work side by side. For one thread at a time. */
public final class EntryJudge {

    private final RuleContext context;
    private final Depth depth;
    private final ValueReading reader;
    private final EntryFacts facts;
    private final Map<EntryRule, HitList> hits = new LinkedHashMap<>();
    private final UserCopyTable copies;
    private final EntryNumbers negatives = new EntryNumbers();
    private final Map<String, EntryNumbers> nameless = new HashMap<>();
    private final EntryNumbers refused = new EntryNumbers();
    private long read;
    private long gone;
    private long unread;
    private long tooLong;
    private long bytes;
    private long found;

    EntryJudge(
            RuleContext context,
            Depth depth,
            List<EntryRule> rules,
            ValueReading reader,
            EntryFacts facts,
            UserCopyTable copies,
            HitLists lists) {
        this.context = context;
        this.depth = depth;
        this.reader = reader;
        this.facts = facts;
        this.copies = copies;
        rules.forEach(rule -> hits.put(rule, lists.of(rule)));
    }

    /**
     * Judges what was read of the entry that {@code ReadEntry.index} numbers.
     *
     * @param readAtNanos when it had been read, on the monotonic clock
     */
    public void judge(ReadEntry entry, long readAtNanos) {
        int number = entry.index();
        facts.put(number, entry.ttl());
        CacheKey key = context.keys().key(number);
        if (!entry.exists()) {
            gone++;
            reader.nobody(key);
            return;
        }
        read++;
        Optional<ValueFacts> value = value(key, entry);
        AuditedEntry audited = new AuditedEntry(key, entry.ttl(), entry.type(), value, readAtNanos);
        check(number, audited, _ -> true);
        if (depth == Depth.KEYS) {
            KeyedUsers.of(key).forEach(id -> copies.add(number, id, KeyedUsers.NOTHING_SAID));
        } else if (isAboutUsers(key)) {
            value.ifPresent(it -> refer(number, it));
            whyNameless(key, entry.type(), value).ifPresent(why -> nameless(number, why));
        }
    }

    /**
     * Judges what is known of an entry that may not be read: its name. Rules about users prove
     * nothing of it.
     *
     * @param number of the entry
     */
    public void refuse(int number, long readAtNanos) {
        refused.add(number);
        CacheKey key = context.keys().key(number);
        // Findings about it have no end that is known.
        facts.put(number, new Ttl.None());
        AuditedEntry entry =
                new AuditedEntry(key, new Ttl.None(), "", Optional.empty(), readAtNanos);
        check(number, entry, rule -> rule.info().reads() == Reads.NAMES);
        if (depth == Depth.KEYS) {
            KeyedUsers.of(key).forEach(id -> copies.add(number, id, KeyedUsers.NOTHING_SAID));
            return;
        }
        reader.unread(key);
        if (isAboutUsers(key)) {
            nameless(number, "may not be read");
        }
    }

    private void nameless(int number, String why) {
        nameless.computeIfAbsent(why, _ -> new EntryNumbers()).add(number);
    }

    /** Why the user of an entry is unknown; empty also where it is known that there is none. */
    private static Optional<String> whyNameless(
            CacheKey key, String type, Optional<ValueFacts> value) {
        if (value.isEmpty()) {
            return Optional.of("of the type " + type);
        }
        ValueShape shape = value.get().shape();
        List<UserFacts> users = value.get().users();
        if (users.isEmpty()) {
            return tellsOfNobody(shape, key.type() == KeyType.IDS)
                    ? Optional.empty()
                    : shape.notUnderstood().or(() -> Optional.of("no user that is known as one"));
        }
        return users.stream().allMatch(user -> user.id() != null)
                ? Optional.empty()
                : Optional.of("without an id");
    }

    /** Whether no app can find a user in it; in what is compressed or encrypted, one may. */
    private static boolean tellsOfNobody(ValueShape shape, boolean isBatch) {
        return switch (shape) {
            case ValueShape.Negative _,
                    ValueShape.Corrupt _,
                    ValueShape.ClerkError _,
                    ValueShape.TruncatedJson _,
                    ValueShape.BrokenJson _ ->
                    true;
            case ValueShape.OtherJson(String kind) -> isBatch && kind.equals("array");
            default -> false;
        };
    }

    private static boolean isAboutUsers(CacheKey key) {
        return switch (key.type()) {
            case ID, USERNAME, IDS -> true;
            default -> false;
        };
    }

    private Optional<ValueFacts> value(CacheKey key, ReadEntry entry) {
        if (depth == Depth.KEYS) {
            return Optional.empty();
        }
        if (entry.value().isEmpty()) {
            unread++;
            reader.unread(key);
            if (!entry.type().equals(ReadEntry.STRING)) {
                return Optional.empty();
            }
            tooLong++;
            return Optional.of(ValueFacts.of(new ValueShape.TooLong(entry.length())));
        }
        bytes += entry.value().get().length();
        facts.put(entry.index(), Fingerprint.of(entry.value().get()));
        return Optional.of(reader.read(key, entry.value().get()));
    }

    private void check(int number, AuditedEntry entry, Predicate<EntryRule> isApplied) {
        for (Map.Entry<EntryRule, HitList> rule : hits.entrySet()) {
            Optional<Hit> hit =
                    isApplied.test(rule.getKey())
                            ? rule.getKey().check(entry, context)
                            : Optional.empty();
            if (hit.isPresent()) {
                rule.getValue().add(List.of(number), hit.get());
                found++;
            }
        }
    }

    private void refer(int number, ValueFacts value) {
        if (value.shape() instanceof ValueShape.Negative) {
            negatives.add(number);
        }
        for (UserFacts user : value.users()) {
            if (user.id() != null) {
                copies.add(number, user.id(), said(user));
            }
        }
    }

    private UserCopyTable.Said said(UserFacts user) {
        AuditSettings settings = context.settings();
        return new UserCopyTable.Said(
                user.picture() instanceof Picture.OfInstance(String instance) ? instance : null,
                user.picture() instanceof Picture.Uploaded,
                user.picture() instanceof Picture.Unrelated,
                user.updatedAtMillis(),
                user.username(),
                user.username() == null
                        ? null
                        : settings.app().usernames().sanitise(user.username()));
    }

    Map<EntryRule, HitList> hits() {
        return hits;
    }

    /** Entries by which the app remembers that there is no such user. */
    EntryNumbers negatives() {
        return negatives;
    }

    /** Entries under keys of users whose user is unknown, with the reason. */
    Map<String, EntryNumbers> nameless() {
        return nameless;
    }

    /** Entries that may not be read. */
    EntryNumbers refused() {
        return refused;
    }

    UserCopyTable copies() {
        return copies;
    }

    EntriesSeen seen() {
        return new EntriesSeen(read, gone, unread, tooLong, bytes);
    }

    /** Bytes of values judged so far. */
    public long bytes() {
        return bytes;
    }

    /** Hits so far. */
    public long found() {
        return found;
    }
}
