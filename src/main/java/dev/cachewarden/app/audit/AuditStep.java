package dev.cachewarden.app.audit;

import dev.cachewarden.app.browse.ScanProgress;
import dev.cachewarden.app.verify.VerificationProgress;

/** How far something is that brings a report. */
public sealed interface AuditStep {

    /** 0 to 1 of the whole, or negative while the end is unknown. */
    double share();

    /** The names of the keys are read. */
    record Scanning(ScanProgress progress) implements AuditStep {

        @Override
        public double share() {
            return -1;
        }
    }

    /** Entries are read and judged. */
    record Reading(AuditProgress progress, double share) implements AuditStep {}

    /** Clerk is asked. */
    record Asking(VerificationProgress progress, double share) implements AuditStep {}
}
