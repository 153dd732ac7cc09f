package dev.cachewarden.app.verify;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.diff.FieldChange;
import dev.cachewarden.core.port.FactsReader;
import dev.cachewarden.core.value.UserView;

import java.util.List;
import java.util.function.BiFunction;

/**
 * With what a verification works: the cache, how its values are read and judged, and Clerk.
 *
 * @param differences how a cached user differs from the live one, the most important first
 */
record VerificationParts(
        Workspace workspace,
        FactsReader reader,
        AuditSettings settings,
        ClerkEnvironments clerk,
        BiFunction<UserView, ClerkUser, List<FieldChange>> differences) {}
