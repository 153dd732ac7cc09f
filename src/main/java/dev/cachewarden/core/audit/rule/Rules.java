package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.RuleInfo;

import java.util.List;
import java.util.Optional;

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

    private Rules() {}

    /** Every rule. */
    public static List<Rule> rules() {
        return RULES;
    }

    /** The documentation of every rule. */
    public static List<RuleInfo> all() {
        return RULES.stream().map(Rule::info).toList();
    }

    /** The rule of that name, in capitals. */
    public static Optional<RuleInfo> named(String name) {
        return all().stream().filter(rule -> rule.name().equals(name)).findFirst();
    }
}
