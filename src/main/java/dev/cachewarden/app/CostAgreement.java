package dev.cachewarden.app;

/**
 * What may be sent where commands are billed: what the user has asked for, and has agreed to pay
 * for. At any depth an entry costs at least one command.
 *
 * @param isNeeded whether the user must agree before entries are audited, once or as a watch
 */
public record CostAgreement(boolean isNeeded) {

    public static CostAgreement of(Workspace workspace) {
        return new CostAgreement(workspace.server().facts().isBilledPerCommand());
    }

    /** Whether reads that the user did not ask for are allowed: keys, lengths, an audit. */
    public boolean readsByItself() {
        return !isNeeded;
    }

    /**
     * Whether an audit may be sent.
     *
     * @param agreed whether the user has agreed to its cost
     */
    public boolean isGiven(boolean agreed) {
        return agreed || !isNeeded;
    }
}
