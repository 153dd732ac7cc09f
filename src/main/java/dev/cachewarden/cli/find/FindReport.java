package dev.cachewarden.cli.find;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.people.FoundInCache;
import dev.cachewarden.app.people.HitStream;
import dev.cachewarden.app.people.PeopleRead;
import dev.cachewarden.app.people.PeopleReading;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.index.KeySearch;
import dev.cachewarden.core.index.SearchResult;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.people.PeopleSearch;

/** Reads the values and prints whom they hold: in text while they are read, in JSON afterwards. */
final class FindReport {

    private final CliSession session;
    private final Workspace workspace;
    private final KeyIndex index;
    private final FindWish wish;

    FindReport(CliSession session, Workspace workspace, KeyIndex index, FindWish wish) {
        this.session = session;
        this.workspace = workspace;
        this.index = index;
        this.wish = wish;
    }

    /** Answers the exit code. */
    int of(PeopleReading reading, Cancellation stop) {
        SearchResult keys = KeySearch.find(index, wish.text(), FindCommand.LIMIT, () -> false);
        FindMeter meter = new FindMeter(session.terminal(), workspace.clock().ofWork());
        return wish.json()
                ? document(reading, keys, meter, stop)
                : lines(reading, keys, meter, stop);
    }

    private int document(
            PeopleReading reading, SearchResult keys, FindMeter meter, Cancellation stop) {
        PeopleRead read;
        try {
            read = reading.run(meter::show, stop);
        } finally {
            meter.clear();
        }
        FoundInCache found = found(keys, read);
        session.print(JsonText.of(new FindJson(workspace, found, wish.privacy()).json()));
        return ended(found);
    }

    private int lines(
            PeopleReading reading, SearchResult keys, FindMeter meter, Cancellation stop) {
        HitPrinter printer = new HitPrinter(session, new HitWords(wish.privacy()), meter, stop);
        HitStream hits =
                new HitStream(
                        wish.text(), FindCommand.LIMIT, FindCommand.MOST_PLACES, printer::place);
        printer.keys(keys.hits(), keys.total());
        PeopleRead read;
        try {
            read = reading.run(printer::progress, hits, stop);
        } finally {
            printer.clear();
        }
        if (printer.isUnread()) {
            // The program's exit code says so.
            return ExitCode.DONE;
        }
        FoundInCache found = found(keys, read);
        hits.rest(found.people());
        hits.omitted().forEach(printer::omitted);
        printer.end(new FindText(found, wish.privacy()).summary());
        return ended(found);
    }

    private FoundInCache found(SearchResult keys, PeopleRead read) {
        return new FoundInCache(
                PeopleSearch.find(
                        workspace.people(), index, wish.text(), FindCommand.LIMIT, () -> false),
                keys,
                read);
    }

    private int ended(FoundInCache found) {
        new FindText(found, wish.privacy()).notes().forEach(session::note);
        return ExitCode.of(found.outcome());
    }
}
