package dev.cachewarden.cli.find;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.CostAgreement;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.app.people.PeopleFinder;
import dev.cachewarden.app.people.PeopleReading;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.InterruptSignal;
import dev.cachewarden.cli.KeyScan;
import dev.cachewarden.cli.TerminalQuestion;
import dev.cachewarden.core.connection.KnownEnvironments;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.report.CostWords;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One search: reads the keys, says what the values will cost, and has them read. */
final class FindPass {

    private final CliSession session;
    private final Workspace workspace;
    private final PeopleFinder people;
    private final FindWish wish;

    FindPass(CliSession session, Workspace workspace, PeopleFinder people, FindWish wish) {
        this.session = session;
        this.workspace = workspace;
        this.people = people;
        this.wish = wish;
    }

    /** Answers the exit code. */
    int run() {
        ScanResult scanned = stoppable(this::scan);
        KeyIndex all = scanned.orFail("Nobody was looked for.");
        if (!scanned.complete()) {
            return ExitCode.FAILED;
        }
        Set<Section> wanted = sections(all);
        KeyIndex index =
                all.replaced(
                        (section, _) -> !includes(wanted, section),
                        KeyIndex.empty(workspace.grammar()));
        PeopleReading reading =
                people.reading(workspace, index, section -> includes(wanted, section));
        return isAgreed(reading)
                ? stoppable(
                        stop -> new FindReport(session, workspace, index, wish).of(reading, stop))
                : ExitCode.USAGE;
    }

    /** Heeds Ctrl+C until {@code work} is done, what it has to say included. */
    private <T> T stoppable(Function<Cancellation, T> work) {
        Cancellation cancellation = new Cancellation();
        InterruptSignal signal =
                session.interruptible(
                        cancellation,
                        "The reading did not stop in time: what is listed may be incomplete.");
        try {
            return work.apply(cancellation);
        } finally {
            signal.release();
        }
    }

    private ScanResult scan(Cancellation stop) {
        ScanResult result = new KeyScan(session, workspace).run(stop);
        if (stop.isCancelled()) {
            session.note(
                    result.why().map(why -> why + " ").orElse("")
                            + "No value was read, so nobody was looked for.");
        }
        return result;
    }

    private Set<Section> sections(KeyIndex index) {
        Set<Section> wanted =
                wish.environments().stream()
                        .map(name -> workspace.grammar().section(Printable.parse(name)))
                        .collect(Collectors.toSet());
        KnownEnvironments known =
                KnownEnvironments.of(workspace.layout().environments(), index.sections());
        wanted.forEach(section -> known.require("--env", section));
        return wanted;
    }

    private static boolean includes(Set<Section> wanted, Section section) {
        return wanted.isEmpty() || wanted.contains(section);
    }

    private boolean isAgreed(PeopleReading reading) {
        CostAgreement agreement = CostAgreement.of(workspace);
        if (agreement.isNeeded() || session.terminal().interactive()) {
            session.note(
                    "Looks into "
                            + CostWords.values(reading.count(), Optional.of(reading.cost()))
                            + ".");
        }
        boolean isGiven =
                agreement.isGiven(wish.agreed())
                        || new TerminalQuestion(session.terminal())
                                .isAgreed("Each command is billed here. Go on?");
        if (!isGiven) {
            session.note(
                    "No value was read, so nobody was looked for: each command is billed here. Add"
                            + " --yes to agree to that.");
        }
        return isGiven;
    }
}
