package dev.cachewarden.core.repair;

import dev.cachewarden.core.repair.RepairResult.Status;
import dev.cachewarden.core.text.Numbers;

import java.util.ArrayList;
import java.util.List;

/** The sentences about repairs that were carried out. */
final class RepairReportWords {

    private RepairReportWords() {}

    static String summary(RepairReport report) {
        List<String> sentences = new ArrayList<>();
        sentences.add(done(report) + ".");
        add(sentences, report, Status.CHANGED, "rewritten by the app meanwhile and left alone");
        add(sentences, report, Status.GONE, "gone already");
        add(sentences, report, Status.TAKEN, "not moved: there is an entry under the other name");
        add(sentences, report, Status.FAILED, "refused by the server and left as they were");
        add(sentences, report, Status.IN_DOUBT, "in doubt: sent, but no answer came");
        add(sentences, report, Status.NOT_TRIED, "not tried");
        report.failure().ifPresent(sentences::add);
        sentences.addAll(report.undoWords());
        return String.join(" ", sentences);
    }

    private static String done(RepairReport report) {
        String entries = Numbers.entries(report.count(Status.DONE));
        return switch (report.kind()) {
            case DELETE -> entries + " deleted";
            case EXPIRE -> entries + " given a time to live";
            case REWRITE -> entries + " rewritten by one level";
            case MOVE -> entries + " moved";
            case WRITE_BACK -> entries + " written back";
        };
    }

    private static void add(
            List<String> sentences, RepairReport report, Status status, String what) {
        long count = report.count(status);
        if (count > 0) {
            sentences.add(Numbers.entries(count) + " " + what + ".");
        }
    }
}
