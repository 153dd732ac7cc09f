package dev.cachewarden.app.people;

import dev.cachewarden.core.index.SearchResult;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.people.PeopleFound;

/**
 * What a search of a whole cache found: people by what values say of them, keys by their names.
 *
 * @param read how far the values are known
 */
public record FoundInCache(PeopleFound people, SearchResult keys, PeopleRead read) {

    public boolean isEmpty() {
        return people.hits().isEmpty() && keys.hits().isEmpty();
    }

    /**
     * How the search ended: {@link TaskOutcome#FAILED} also where there is nobody, which is said
     * only if it is known of every value whom it holds.
     */
    public TaskOutcome outcome() {
        if (!read.complete()) {
            return TaskOutcome.FAILED;
        }
        if (!isEmpty()) {
            return TaskOutcome.DONE;
        }
        return read.isKnown() ? TaskOutcome.FAILED : TaskOutcome.UNANSWERED;
    }
}
