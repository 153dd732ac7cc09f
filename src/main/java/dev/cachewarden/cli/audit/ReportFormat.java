package dev.cachewarden.cli.audit;

/** What a report is written as. */
enum ReportFormat {
    /** For people. */
    TEXT(10),
    /** For programs, by a published schema. */
    JSON(1_000),
    /** For an incident channel, or to sign off. */
    MARKDOWN(10),
    /** For CI: a test case a rule. */
    JUNIT(100);

    private final int shown;

    ReportFormat(int shown) {
        this.shown = shown;
    }

    /** How many findings of a rule are listed by default. */
    int shown() {
        return shown;
    }
}
