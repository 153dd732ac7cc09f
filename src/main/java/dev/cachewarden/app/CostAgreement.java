package dev.cachewarden.app;

/**
 * What may be sent where each command costs money: what somebody has asked for, and has agreed to
 * pay for. Read at any depth, an entry costs a command at least, so no depth is free of it.
 *
 * @param isNeeded whether somebody must agree before entries are audited, once or as a watch
 */
public record CostAgreement(boolean isNeeded) {

    public static CostAgreement of(Workspace workspace) {
        return new CostAgreement(workspace.server().facts().isBilledPerCommand());
    }

    /** Whether something may be read that nobody has asked for: names anew, lengths, an audit. */
    public boolean readsByItself() {
        return !isNeeded;
    }

    /**
     * Whether an audit may be sent.
     *
     * @param agreed whether somebody has agreed to what it costs
     */
    public boolean isGiven(boolean agreed) {
        return agreed || !isNeeded;
    }
}
