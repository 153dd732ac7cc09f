package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.rule.Rule;
import dev.cachewarden.core.audit.rule.RuleContext;
import dev.cachewarden.core.key.CacheKey;

import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Makes the lists that take rules' hits, each with the mutes of its rule. */
record HitLists(RuleContext context) {

    HitList of(Rule rule) {
        return new HitList(context.settings().rules().kept(), muted(rule.info().id()));
    }

    private IntPredicate muted(RuleId rule) {
        if (!context.settings().rules().hasMutes(rule)) {
            return entry -> false;
        }
        Predicate<CacheKey> covered = context.settings().rules().muted(rule);
        return entry -> covered.test(context.keys().key(entry));
    }
}
