package dev.cachewarden.core.overview;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Percentages;

import java.time.ZoneId;
import java.util.Optional;

/** Whose users a section holds, as far as an audit has proven it. */
public sealed interface Origins {

    /**
     * Nothing was proven of anybody.
     *
     * @param why not, a clause: {@code not checked}
     */
    record Unknown(String why) implements Origins {}

    /**
     * Users, counted once each.
     *
     * @param users at least 1
     * @param own of the environment's Clerk instance
     * @param foreign of another
     * @param nameless entries that are about users, but not known whose
     * @param claim which instance is the environment's, and how that is known
     * @param isWhole whether the audit came to its end
     */
    record Shares(
            long users,
            long own,
            long foreign,
            long nameless,
            Optional<InstanceClaim> claim,
            boolean isWhole)
            implements Origins {

        public long notProven() {
            return users - own - foreign;
        }

        /** The part of all users as a percentage: {@code 97 %}. */
        public String percent(long part) {
            return Percentages.of(part, users);
        }

        /** What was read to know it, in sentences. */
        public String proof(ZoneId zone) {
            String counts =
                    "%s: %s own, %s of another instance, %s not proven."
                            .formatted(
                                    Numbers.of(users, "user"),
                                    Numbers.of(own),
                                    Numbers.of(foreign),
                                    Numbers.of(notProven()));
            String rest =
                    nameless == 0
                            ? ""
                            : " Of "
                                    + Numbers.entries(nameless)
                                    + " it is not known whose "
                                    + Numbers.agreeing(nameless, "it is.", "they are.");
            return counts
                    + rest
                    + claim.map(it -> " The instance is " + it.words(zone) + ".").orElse("")
                    + (isWhole ? "" : " The check did not come to its end.");
        }
    }

    /** Whose users a section holds by the last audit, if there was one. */
    static Origins of(Section section, Optional<AuditReport> report) {
        if (!(section instanceof Section.Configured(Environment environment))) {
            return new Unknown("not proven: no Clerk instance to compare with");
        }
        if (report.isEmpty() || !report.get().scope().includes(section)) {
            return new Unknown("not checked");
        }
        if (report.get().scope().depth() == Depth.KEYS) {
            return new Unknown("values not read");
        }
        return report.get().proofs().stream()
                .filter(it -> it.environment().equals(environment.name()))
                .findFirst()
                .map(proof -> of(proof, report.get()))
                .orElseGet(() -> new Unknown("not checked"));
    }

    private static Origins of(Proof proof, AuditReport report) {
        if (proof.users() == 0) {
            return new Unknown(
                    proof.nameless().entries() == 0
                            ? "no user was there"
                            : Numbers.entries(proof.nameless().entries()) + ", not known whose");
        }
        return new Shares(
                proof.users(),
                proof.own(),
                proof.foreign(),
                proof.nameless().entries(),
                report.instances().stream()
                        .filter(it -> it.environment().equals(proof.environment()))
                        .findFirst(),
                report.complete());
    }
}
