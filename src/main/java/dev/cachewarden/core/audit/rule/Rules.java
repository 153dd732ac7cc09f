package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The catalogue of rules, in the order of their numbers. Those that read {@link
 * dev.cachewarden.core.audit.Reads#CLERK} run only where Clerk is asked: in a verification.
 */
public final class Rules {

    private static final List<Rule> RULES =
            List.of(
                    new LegacyKey(),
                    new UnknownEnvironment(),
                    new MalformedKey(),
                    new KeyConfig(),
                    new SharedInstance(),
                    new ForeignInstance(),
                    new PredatesInstance(),
                    new WrongInstance(),
                    new DeletedUser(),
                    new CrossEnvironmentId(),
                    new UsernameTwins(),
                    new IdentityMismatch(),
                    new StaleUsername(),
                    new ReassignedUsername(),
                    new UsernameAlias(),
                    new BatchExtra(),
                    new BatchMissing(),
                    new CopiesDiverge(),
                    new Stale(),
                    new AuthorizationDrift(),
                    new NoTtl(),
                    new LongTtl(),
                    new DoubleEncoded(),
                    new Corrupt(),
                    new NegativeCache(),
                    new WrongType(),
                    new RawDisagrees(),
                    new TestIdentity(),
                    new PrivateData(),
                    new ClockSkew());

    private static final Map<RuleId, RuleInfo> BY_ID =
            new EnumMap<>(
                    RULES.stream()
                            .map(Rule::info)
                            .collect(Collectors.toMap(RuleInfo::id, info -> info)));

    private Rules() {}

    /** Every rule. */
    public static List<Rule> rules() {
        return RULES;
    }

    /** The documentation of every rule. */
    public static List<RuleInfo> all() {
        return RULES.stream().map(Rule::info).toList();
    }

    /** The documentation of a rule. */
    public static RuleInfo of(RuleId id) {
        return Objects.requireNonNull(BY_ID.get(id));
    }
}
