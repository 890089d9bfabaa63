package org.yiciban.window.frame;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.deadline.clock.ExplanationLine;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** Puts clocks, items and the timeline of a case into words. */
@Component
public class CaseWords {

    private final TimeLeft time;
    private final WindowWords words;

    CaseWords(TimeLeft time, WindowWords words) {
        this.time = time;
        this.words = words;
    }

    /** A clock in words. */
    public record ClockLine(
            String name,
            String limit,
            String light,
            String remaining,
            String due,
            boolean ended,
            List<String> reasons) {}

    /** An item in words. */
    public record ItemLine(String name, String agency, String status, LocalText reason, List<ClockLine> clocks) {

        /** Whether some of its clocks count no more; they are folded away. */
        public boolean anyEnded() {
            return clocks.stream().anyMatch(ClockLine::ended);
        }
    }

    /** An issued document in words. */
    public record Document(String name, String number) {}

    /** A line of the timeline in words. */
    public record Entry(String iso, String date, String time, String text, String note) {}

    /** The clocks that count now for an item, or for the whole case where there is none. */
    public List<ClockLine> running(CaseView view, ItemKey item) {
        List<ClockView> clocks = item == null
                ? view.clocks()
                : view.items().stream()
                        .filter(one -> one.key().equals(item))
                        .flatMap(one -> one.clocks().stream())
                        .toList();
        return clocks.stream()
                .filter(clock -> !clock.ended())
                .map(clock -> clock(view, clock))
                .toList();
    }

    public ItemLine item(CaseView view, ItemView item) {
        String status = item.stateRecording() ? words.say("recording") : words.status(item.status());
        return new ItemLine(
                item.name().in(words.locale()),
                item.agencyName().in(words.locale()),
                item.outcome() == null
                        ? status
                        : words.result(
                                item.outcome(), view.release().item(item.code()).handling()),
                view.reason(item),
                item.clocks().stream().map(clock -> clock(view, clock)).toList());
    }

    /** A clock in words; of a step of the bundle, with the name of the step. */
    public ClockLine clock(CaseView view, ClockView clock) {
        String limit = words.say("limit." + clock.limit().unit(), clock.limit().amount());
        String remaining = clock.ended()
                ? words.say(clock.passed() ? "clock.late" : "clock.ended")
                : clock.paused()
                        ? words.say("paused")
                        : clock.recording()
                                ? words.say("recording")
                                : clock.passed() ? words.say("clock.passed") : left(clock);
        return new ClockLine(
                words.say("clock." + clock.kind())
                        + view.step(clock)
                                .map(step -> words.say("says") + step.name().in(words.locale()))
                                .orElse(""),
                limit,
                clock.light().name(),
                remaining,
                time.due(clock.due()) + (clock.provisional() ? words.say("provisional") : ""),
                clock.ended(),
                clock.explanation().stream().map(this::reason).toList());
    }

    private String reason(ExplanationLine line) {
        String days = line.from().equals(line.to()) ? line.from().toString() : line.from() + " – " + line.to();
        String text = days + " " + line.text().in(words.locale());
        return line.rule() == null
                ? text
                : words.say("clock.rule", text, line.rule().in(words.locale()));
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

    /** Newest first. */
    public List<Entry> entries(List<TimelineEntry> timeline) {
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
