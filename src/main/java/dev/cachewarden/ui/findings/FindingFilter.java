package dev.cachewarden.ui.findings;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.people.PersonWords;

import java.util.Locale;
import java.util.Set;

/**
 * Which findings are listed. An empty set lets all through.
 *
 * @param sections a finding passes if one of its entries is in one of them
 * @param types likewise
 * @param rules whose findings are listed; empty for all
 * @param text a part of a key, of the evidence, of the rule's title or of a person's name or
 *     address as far as these are shown, in any case
 */
record FindingFilter(Set<Section> sections, Set<KeyType> types, Set<RuleId> rules, String text) {

    static final FindingFilter EVERYTHING = new FindingFilter(Set.of(), Set.of(), Set.of(), "");

    FindingFilter {
        sections = Set.copyOf(sections);
        types = Set.copyOf(types);
        rules = Set.copyOf(rules);
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    boolean isEverything() {
        return equals(EVERYTHING);
    }

    boolean accepts(RuleInfo rule) {
        return rules.isEmpty() || rules.contains(rule.id());
    }

    /**
     * Whether a finding is listed.
     *
     * @param names what is shown of people
     */
    boolean accepts(Finding finding, PersonNames names) {
        return accepts(finding.rule())
                && (sections.isEmpty()
                        || finding.keys().stream()
                                .map(CacheKey::section)
                                .anyMatch(sections::contains))
                && (types.isEmpty()
                        || finding.keys().stream().map(CacheKey::type).anyMatch(types::contains))
                && (text.isEmpty() || mentions(finding) || names(finding, names));
    }

    private boolean mentions(Finding finding) {
        return contains(finding.rule().title())
                || contains(finding.rule().name())
                || contains(finding.evidence().text())
                || finding.keys().stream().map(CacheKey::toString).anyMatch(this::contains);
    }

    private boolean names(Finding finding, PersonNames names) {
        return names.in(finding.keys())
                .map(person -> PersonWords.of(person, names.privacy()))
                .filter(this::contains)
                .isPresent();
    }

    private boolean contains(String words) {
        return words.toLowerCase(Locale.ROOT).contains(text);
    }
}
