package dev.cachewarden.ui.overview;

import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.tree.Place;

import java.util.List;
import java.util.Optional;

/** What the page of the cache starts and asks outside of it. */
public interface OverviewActions {

    /** Shows a part of the cache. */
    void go(Place place);

    /** Lists the findings of these rules in a section. */
    void showFindings(Section section, List<RuleId> rules);

    /** Shows the questions of the checklist. */
    void showChecklist();

    /** Audits the whole cache, after asking where that costs money. */
    void check(Depth depth);

    /** Shows what a flush of the section would delete. */
    void flush(Section section);

    /** Shows what deleting the entries of these findings would do. */
    void delete(List<Finding> findings);

    /** Why nothing can be audited at present, a sentence; empty if it can. */
    Optional<String> whyNoCheck();

    /** Why nothing can be deleted at present, a sentence; empty if it can. */
    Optional<String> whyNoChange();

    /** What an audit would cost: {@code 2,004 commands}. */
    String price(Depth depth);

    /** Calls {@code changed} whenever an answer to one of the questions above may be another. */
    void onChange(Runnable changed);
}
