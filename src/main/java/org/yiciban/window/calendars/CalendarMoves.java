package org.yiciban.window.calendars;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.calendars.CalendarChange;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.window.calendars.CalendarPreviewPage.Move;
import org.yiciban.window.frame.TimeLeft;
import org.yiciban.window.frame.WindowWords;

/** The dates that a calendar would move, in words. */
@Component
class CalendarMoves {

    private final Catalogue catalogue;
    private final TimeLeft time;
    private final WindowWords words;

    CalendarMoves(Catalogue catalogue, TimeLeft time, WindowWords words) {
        this.catalogue = catalogue;
        this.time = time;
        this.words = words;
    }

    List<Move> of(CalendarChange change) {
        return change.moves().stream().map(this::move).toList();
    }

    private Move move(CalendarChange.Move move) {
        return new Move(
                move.caseNumber().value(),
                words.say("clock." + move.kind()),
                item(move.item()),
                words.say("calendar.whose." + move.whose()),
                time.moment(move.from()),
                time.moment(move.to()),
                notes(move));
    }

    /** By its name of today; what no service has any more by the name that it had. */
    private String item(String code) {
        return code == null
                ? null
                : named(code, catalogue.current())
                        .or(() -> named(code, catalogue.all()))
                        .orElse(code);
    }

    private Optional<String> named(String code, List<Release> releases) {
        return releases.stream()
                .flatMap(release -> release.items().stream())
                .filter(item -> item.code().value().equals(code))
                .map(item -> item.name().in(words.locale()))
                .findFirst();
    }

    /** Earlier or later, told or not, and what the calendar alone would say. */
    private List<String> notes(CalendarChange.Move move) {
        List<String> notes = new ArrayList<>();
        notes.add(words.say("calendar.direction." + move.direction()));
        notes.add(words.say("calendar." + (!move.told() ? "untold" : move.firm() ? "told" : "told.provisional")));
        if (!move.law().equals(move.to())) {
            notes.add(words.say("calendar." + (move.intoPast() ? "past" : "law"), time.moment(move.law())));
        }
        return notes;
    }
}
