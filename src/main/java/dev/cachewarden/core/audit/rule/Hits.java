package dev.cachewarden.core.audit.rule;

import java.util.List;

/** Takes what rules find that compare entries. */
@FunctionalInterface
public interface Hits {

    /**
     * Takes a hit.
     *
     * @param rule that found it
     * @param entries numbers of the entries it is about, the one that is wrong first; never empty
     */
    void add(Rule rule, List<Integer> entries, Hit hit);
}
