package org.yiciban.window;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yiciban.casefile.ActRefused;
import org.yiciban.casefile.CaseView;
import org.yiciban.casefile.Cases;
import org.yiciban.casefile.ClockView;
import org.yiciban.casefile.ItemView;
import org.yiciban.casefile.TimelineEntry;
import org.yiciban.casefile.Viewer;
import org.yiciban.identity.Account;
import org.yiciban.shared.CaseNumber;

/** The whole case for staff: status, items, clocks, timeline. */
@Controller
class CasePages {

    private final Cases cases;
    private final TimeLeft time;
    private final WindowWords words;

    CasePages(Cases cases, TimeLeft time, WindowWords words) {
        this.cases = cases;
        this.time = time;
        this.words = words;
    }

    /** A clock in words. */
    record ClockLine(
            String name,
            String limit,
            String light,
            String remaining,
            String due,
            boolean ended,
            List<String> reasons) {}

    /** An item in words. */
    record ItemLine(String name, String agency, String status, String reason, List<ClockLine> clocks) {

        /** Whether some of its clocks count no more; they are folded away. */
        public boolean anyEnded() {
            return clocks.stream().anyMatch(ClockLine::ended);
        }
    }

    /** An issued document in words. */
    record Document(String name, String number) {}

    /** A line of the timeline in words. */
    record Entry(String iso, String date, String time, String text, String note) {}

    @GetMapping("/window/cases/{number}")
    String whole(@PathVariable String number, Account account, Model model) {
        CaseView view = cases.explained(number(number), Viewer.of(account));
        model.addAttribute("view", view);
        model.addAttribute("bundle", view.bundleName().in(words.locale()));
        model.addAttribute("status", words.say("status." + view.status()));
        model.addAttribute("outcome", view.outcome() == null ? null : words.say("result." + view.outcome()));
        model.addAttribute("received", time.moment(view.receivedAt()));
        model.addAttribute("accepted", time.moment(view.acceptedAt()));
        model.addAttribute("completed", time.moment(view.completedAt()));
        model.addAttribute("clocks", view.clocks().stream().map(this::clock).toList());
        model.addAttribute("items", view.items().stream().map(this::item).toList());
        model.addAttribute(
                "documents",
                view.documents().stream()
                        .map(issued -> new Document(issued.type().title().in(words.locale()), issued.number()))
                        .toList());
        model.addAttribute("entries", entries(view.timeline()));
        return "window/case";
    }

    private static CaseNumber number(String typed) {
        try {
            return new CaseNumber(typed);
        } catch (IllegalArgumentException misspelt) {
            throw ActRefused.noSuchCase();
        }
    }

    private ItemLine item(ItemView item) {
        String status = words.say("item." + item.status());
        return new ItemLine(
                item.name().in(words.locale()),
                item.agencyName().in(words.locale()),
                item.outcome() == null ? status : words.say("result." + item.outcome()),
                item.reason(),
                item.clocks().stream().map(this::clock).toList());
    }

    private ClockLine clock(ClockView clock) {
        String limit = words.say("limit." + clock.limit().unit(), clock.limit().amount());
        String remaining = clock.ended()
                ? words.say("clock.ended")
                : clock.paused() ? words.say("paused") : clock.passed() ? words.say("clock.passed") : left(clock);
        return new ClockLine(
                words.say("clock." + clock.kind()),
                limit,
                clock.light().name(),
                remaining,
                time.due(clock.due()) + (clock.provisional() ? words.say("provisional") : ""),
                clock.ended(),
                clock.explanation().stream()
                        .map(line -> line.from() + " – " + line.to() + " "
                                + line.text().in(words.locale())
                                + (line.rule() == null ? "" : "（" + line.rule().in(words.locale()) + "）"))
                        .toList());
    }

    private String left(ClockView clock) {
        return clock.remaining() == null
                ? words.say("clock.running")
                : words.say(
                        "left",
                        words.say(
                                "limit." + clock.remaining().unit(),
                                clock.remaining().value()));
    }

    private List<Entry> entries(List<TimelineEntry> timeline) {
        return Stream.of(timeline.toArray(TimelineEntry[]::new))
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .map(entry -> {
                    String moment = time.moment(entry.at());
                    String agency = entry.agency() == null ? "" : entry.agency().in(words.locale());
                    String note = Stream.of(agency, entry.document() == null ? "" : entry.document())
                            .filter(part -> !part.isEmpty())
                            .reduce((one, other) -> one + " · " + other)
                            .orElse(null);
                    return new Entry(
                            entry.at().toString(),
                            moment.substring(0, 10),
                            moment.substring(11),
                            entry.text().in(words.locale()),
                            note);
                })
                .toList();
    }
}
