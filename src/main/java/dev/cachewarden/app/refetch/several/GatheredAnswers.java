package dev.cachewarden.app.refetch.several;

import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.refetch.ClerkQuestion;
import dev.cachewarden.app.refetch.Refetch;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.verdict.ClerkAnswers;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.core.port.Clock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the instances say of the users of many entries: a hundred users a request, and users whom
 * their own instance does not know in all the others.
 */
final class GatheredAnswers {

    private final Map<String, GatheredInstance> instances = new LinkedHashMap<>();
    private final ClerkEnvironments clerk;
    private final Refetch refetch;

    GatheredAnswers(ClerkEnvironments asked, CacheLayout layout, Clock clock) {
        for (String name : asked.environments()) {
            asked.api(name).ifPresent(api -> instances.put(name, new GatheredInstance(api)));
        }
        clerk =
                new ClerkEnvironments(List.<ClerkInstanceApi>copyOf(instances.values()), layout)
                        .forOneRun();
        refetch = new Refetch(clerk, clock);
    }

    /** Asks for all users of the entries. Blocking. */
    void ask(List<SelectedEntry> entries, GatheringRequests requests) {
        bind(entries.stream().flatMap(it -> asked(it).stream()), requests);
        for (SelectedEntry entry : entries) {
            usable(asked(entry)).forEach(it -> entry.ids().forEach(id -> requests.users(it, id)));
        }
        requests.send();
        bind(
                entries.stream()
                        .filter(it -> !lost(it).isEmpty())
                        .flatMap(it -> others(it).stream()),
                requests);
        for (SelectedEntry entry : entries) {
            usable(asked(entry))
                    .forEach(
                            it -> unheldNames(it, entry).forEach(name -> requests.named(it, name)));
            List<String> lost = lost(entry);
            if (!lost.isEmpty()) {
                usable(others(entry)).forEach(it -> lost.forEach(id -> requests.users(it, id)));
            }
        }
        requests.send();
    }

    /** Away from this thread, so that it can be cancelled. */
    private void bind(Stream<String> environments, GatheringRequests requests) {
        requests.doAll(
                environments
                        .distinct()
                        .filter(instances::containsKey)
                        .<Runnable>map(it -> () -> clerk.bind(it))
                        .toList());
    }

    /** All that is known of an entry; none is awaited. */
    ClerkAnswers of(SelectedEntry entry) {
        List<ClerkAnswer> said = new ArrayList<>();
        asked(entry).forEach(it -> said.add(refetch.ask(it, entry.question())));
        List<String> lost = lost(entry);
        if (!lost.isEmpty()) {
            ClerkQuestion question = new ClerkQuestion.Ids(lost, List.of());
            others(entry).forEach(it -> said.add(refetch.ask(it, question)));
        }
        return ClerkAnswers.of(
                clerk.environments(), said.stream().map(ClerkAnswer::environment).toList(), said);
    }

    /** The same answers, for what judges them again: nothing is sent from here on. */
    ClerkEnvironments said() {
        instances.values().forEach(GatheredInstance::askNoMore);
        return clerk;
    }

    private List<String> asked(SelectedEntry entry) {
        return SelectedEntry.asked(entry.key(), clerk.environments());
    }

    private List<String> others(SelectedEntry entry) {
        List<String> asked = asked(entry);
        return clerk.environments().stream().filter(it -> !asked.contains(it)).toList();
    }

    /** Those whose answers say something of their environments. */
    private List<GatheredInstance> usable(List<String> environments) {
        return environments.stream()
                .filter(it -> instances.containsKey(it) && clerk.bind(it).isUsable())
                .map(it -> Objects.requireNonNull(instances.get(it)))
                .toList();
    }

    /** Users whom the entry's own instance does not know. */
    private List<String> lost(SelectedEntry entry) {
        List<String> asked = asked(entry);
        return asked.size() == 1
                ? usable(asked).stream()
                        .flatMap(own -> entry.ids().distinct().filter(own::lacks))
                        .toList()
                : List.of();
    }

    /** Names that the users in the entry do not have any more; none where that is not known. */
    private static List<String> unheldNames(GatheredInstance instance, SelectedEntry entry) {
        try {
            var held = instance.users(entry.ids().toList());
            return entry.usernames()
                    .filter(name -> held.stream().noneMatch(user -> user.isNamed(name)))
                    .toList();
        } catch (ClerkException e) {
            return List.of();
        }
    }
}
