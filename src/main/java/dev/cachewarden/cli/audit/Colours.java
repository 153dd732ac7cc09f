package dev.cachewarden.cli.audit;

import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.checklist.Verdict;

/** Colours of a terminal, or none. A word always says the same as its colour. */
record Colours(boolean on) {

    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "1";
    private static final String RED = "31";
    private static final String BOLD_RED = "1;31";
    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String CYAN = "36";

    String title(String text) {
        return paint(BOLD, text);
    }

    String severity(Severity severity, String text) {
        return paint(
                switch (severity) {
                    case CRITICAL -> BOLD_RED;
                    case HIGH -> RED;
                    case MEDIUM -> YELLOW;
                    case LOW, INFO -> CYAN;
                },
                text);
    }

    String verdict(Verdict verdict, String text) {
        return paint(
                switch (verdict) {
                    case PASS -> GREEN;
                    case FAIL -> BOLD_RED;
                    case NOT_PROVEN -> YELLOW;
                },
                text);
    }

    private String paint(String code, String text) {
        return on ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
