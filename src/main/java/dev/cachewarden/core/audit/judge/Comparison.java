package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.reference.CopyGroup;
import dev.cachewarden.core.audit.reference.CrossReference;
import dev.cachewarden.core.audit.rule.Hits;
import dev.cachewarden.core.audit.rule.Rule;
import dev.cachewarden.core.audit.rule.RuleContext;
import dev.cachewarden.core.audit.rule.UserRule;
import dev.cachewarden.core.audit.rule.UsernameRule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Compares entries with each other, on all processors. Each pass collects its hits in lists that
 * only it writes; they are merged at the end, so that the result does not depend on scheduling.
 */
final class Comparison {

    /** So that a processor that is done early finds more to do. */
    private static final int PARTS_PER_PROCESSOR = 4;

    private final CrossReference reference;
    private final RuleContext context;
    private final HitLists lists;

    Comparison(CrossReference reference, RuleContext context, HitLists lists) {
        this.reference = reference;
        this.context = context;
        this.lists = lists;
    }

    /** The users of every environment, and what they show. */
    static ShownInstances.Shown shown(CrossReference reference) {
        ShownInstances.Shown all = new ShownInstances.Shown();
        parts(reference).parallelStream().map(Comparison::shownIn).toList().forEach(all::addAll);
        return all;
    }

    private static List<CrossReference.UserPart> parts(CrossReference reference) {
        return reference.userParts(
                Runtime.getRuntime().availableProcessors() * PARTS_PER_PROCESSOR);
    }

    private static ShownInstances.Shown shownIn(CrossReference.UserPart part) {
        ShownInstances.Shown shown = new ShownInstances.Shown();
        part.forEach(shown::add);
        return shown;
    }

    /**
     * What all passes found.
     *
     * @param hits of those rules that found something
     */
    record Found(Map<Rule, HitList> hits, ShownInstances.Proofs proofs) {}

    /** What one pass finds. For one thread. */
    private final class Pass {

        private final Map<Rule, HitList> hits = new LinkedHashMap<>();
        private final ShownInstances.Proofs proofs = noProofs();

        Hits taking() {
            return (rule, entries, hit) -> hits.computeIfAbsent(rule, lists::of).add(entries, hit);
        }

        Pass after(Consumer<Pass> work) {
            work.accept(this);
            return this;
        }
    }

    private ShownInstances.Proofs noProofs() {
        return new ShownInstances.Proofs(
                context.keys(), context.instances(), context.layout().environments());
    }

    Found run(List<UserRule> userRules, List<UsernameRule> usernameRules) {
        List<Consumer<Pass>> work = new ArrayList<>();
        usernameRules.forEach(rule -> work.add(pass -> compare(rule, pass.taking())));
        parts(reference).forEach(part -> work.add(pass -> compare(part, userRules, pass)));
        List<Pass> passes = work.parallelStream().map(each -> new Pass().after(each)).toList();
        Found all = new Found(new LinkedHashMap<>(), noProofs());
        for (Pass pass : passes) {
            pass.hits.forEach(
                    (rule, list) -> all.hits.computeIfAbsent(rule, lists::of).addAll(list));
            all.proofs.addAll(pass.proofs);
        }
        return all;
    }

    private void compare(CrossReference.UserPart part, List<UserRule> rules, Pass pass) {
        Hits hits = pass.taking();
        part.forEach(copies -> {
            pass.proofs.add(copies);
            rules.forEach(rule -> rule.check(copies, context, hits));
        });
    }

    private void compare(UsernameRule rule, Hits hits) {
        Consumer<CopyGroup> check = copies -> rule.check(copies, context, hits);
        switch (rule.common()) {
            case SANITISED_NAME -> reference.forEachUsername(check);
            case USERNAME_KEY -> reference.forEachUsernameKey(check);
        }
    }
}
