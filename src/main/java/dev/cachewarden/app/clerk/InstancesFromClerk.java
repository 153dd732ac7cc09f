package dev.cachewarden.app.clerk;

import dev.cachewarden.core.audit.AuditSettings;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The instances of environments as reported by Clerk, queried before an audit even if the user did
 * not ask for that: one request for each secret key. An audit can do without the answers, so the
 * wait for them is short.
 *
 * @param settings with the instances that Clerk reported
 * @param notes why it did not report others, as sentences
 */
public record InstancesFromClerk(AuditSettings settings, List<String> notes) {

    private static final Logger LOG = System.getLogger(InstancesFromClerk.class.getName());

    /** The user did not ask for these requests, so the wait for them is short. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    public InstancesFromClerk {
        notes = List.copyOf(notes);
    }

    /**
     * Asks side by side about every environment with a key whose instance is not configured.
     * Blocking.
     */
    public static InstancesFromClerk of(AuditSettings settings, ClerkEnvironments clerk) {
        return of(settings, clerk, PATIENCE);
    }

    static InstancesFromClerk of(
            AuditSettings settings, ClerkEnvironments clerk, Duration patience) {
        Map<String, FutureTask<KeyBinding>> asked = new LinkedHashMap<>();
        for (String environment : clerk.environments()) {
            if (!settings.instances().isKnown(environment)) {
                FutureTask<KeyBinding> question = new FutureTask<>(() -> clerk.bind(environment));
                Thread.ofVirtual().start(question);
                asked.put(environment, question);
            }
        }
        Map<String, String> reported = new HashMap<>();
        List<String> notes = new ArrayList<>();
        long deadline = System.nanoTime() + patience.toNanos();
        asked.forEach((environment, question) -> {
            Answer answer = answer(question, deadline);
            answer.instance().ifPresent(it -> reported.put(environment, it));
            answer.why().ifPresent(why -> notes.add(note(environment, why)));
        });
        return new InstancesFromClerk(settings.withReported(reported), notes);
    }

    private record Answer(Optional<String> instance, Optional<String> why) {

        static Answer none(String why) {
            return new Answer(Optional.empty(), Optional.of(why));
        }
    }

    private static Answer answer(FutureTask<KeyBinding> question, long deadline) {
        try {
            return answer(
                    question.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Answer.none("Clerk has not answered in time.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.none("The question was interrupted.");
        } catch (ExecutionException e) {
            LOG.log(Level.DEBUG, "Clerk could not be asked for its instance", e.getCause());
            return Answer.none("The question failed by a mistake of Cachewarden's own.");
        }
    }

    private static Answer answer(KeyBinding binding) {
        Optional<String> why =
                binding.contradiction()
                        .or(() -> binding.problem().map(it -> String.valueOf(it.getMessage())));
        return new Answer(
                binding.isUsable() ? binding.instance().map(it -> it.id()) : Optional.empty(), why);
    }

    private static String note(String environment, String why) {
        return "Clerk did not tell which instance is "
                + environment
                + "'s: "
                + why
                + " The audit went by what else is known of it.";
    }
}
