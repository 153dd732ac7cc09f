package dev.cachewarden.core.origin;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Presence;
import dev.cachewarden.core.audit.rule.Instances;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.overview.LeakedUsers;
import dev.cachewarden.core.people.PeopleIndex;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose the users of entries are, as far as values were read and an audit knows the environments'
 * instances. What is read later is known to the same object; two are equal only if they are the
 * same. Safe for all threads.
 */
public final class EntryOrigins {

    /** Where nothing was read. */
    public static final EntryOrigins NONE = new EntryOrigins(new PeopleIndex(), Optional.empty());

    private final PeopleIndex people;
    private final Instances instances;

    /** What knows more than the copy's own picture: another copy of the user, or Clerk. */
    private final Map<CacheKey, Finding> foreign = new HashMap<>();

    /**
     * @param people whom the values hold that were read
     * @param report of the last audit, if there was one
     */
    public EntryOrigins(PeopleIndex people, Optional<AuditReport> report) {
        this.people = people;
        this.instances = new Instances(report.map(AuditReport::instances).orElse(List.of()));
        report.stream()
                .flatMap(it -> LeakedUsers.RULES.stream().flatMap(rule -> it.result(rule).stream()))
                .flatMap(it -> it.findings().stream())
                .forEach(it -> foreign.putIfAbsent(it.subject(), it));
    }

    /**
     * Whose the user in an entry is, and of several the one of whom least is proven to belong
     * there; empty where no value was read, or nobody is in it. Of a batch only whether it holds a
     * foreign one.
     */
    public Optional<UserOrigin> of(CacheKey key) {
        Optional<UserOrigin> shown =
                people.picturesIn(key).stream()
                        .map(it -> UserOrigin.of(it, key.section(), instances))
                        .filter(it -> key.type() != KeyType.IDS || it instanceof UserOrigin.Foreign)
                        .min(Comparator.comparing(UserOrigin::sortWords));
        return shown.filter(UserOrigin.Foreign.class::isInstance)
                .or(() -> Optional.ofNullable(foreign.get(key)).map(EntryOrigins::found))
                .or(() -> shown);
    }

    private static UserOrigin found(Finding finding) {
        return new UserOrigin.Foreign(
                finding.evidence().presence().flatMap(Presence::owner).stream().toList(),
                "As the finding says: " + finding.rule().title() + ".");
    }

    /** The words by which entries are sorted; empty where nothing is known. */
    public String sortWords(CacheKey key) {
        return of(key).map(UserOrigin::sortWords).orElse("");
    }
}
