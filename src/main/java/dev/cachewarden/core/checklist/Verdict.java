package dev.cachewarden.core.checklist;

/** How a question of the checklist is answered. */
public enum Verdict {
    PASS("pass"),
    FAIL("fail"),
    NOT_PROVEN("not proven");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
