package org.yiciban.deadline.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.TimeLimit;

/** What the law allows to happen next to a clock. Every refusal names its rule. */
final class ClockEventRules {

    private static final int LONGEST = 9999;

    private final LegalClock clock;
    private final WorkingCalendar calendar;
    private final int place;

    ClockEventRules(LegalClock clock, WorkingCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
        this.place = clock.events().size();
    }

    static void checkStart(List<ClockEvent> events) {
        if (events.isEmpty()
                || events.get(0).type() != ClockEvent.Type.STARTED
                || events.get(0).limit() == null) {
            throw new UnlawfulClockEvent(
                    0, "clock-starts-first", "时钟须先以一个期限起算", "a clock begins with its start, which carries the limit");
        }
        OfficialTime.supported(OfficialTime.dateOf(events.get(0).at()));
    }

    void check(ClockEvent event) {
        if (event.type() == ClockEvent.Type.VOIDED) {
            new WithdrawalRules(clock, calendar).check(event);
            return;
        }
        demand(
                event.type() != ClockEvent.Type.STARTED,
                "clock-starts-once",
                "时钟不得重新起算，新的提交另开新钟",
                "nothing restarts a clock; a new submission opens a new one");
        demand(!clock.ended(), "clock-ended", "时限已经结束", "the clock has ended");
        List<ClockEvent> standing = clock.standingEvents();
        demand(
                !event.at().isBefore(standing.get(standing.size() - 1).at()),
                "instants-go-forward",
                "事件时间不得早于前一事件",
                "an event is not earlier than the one before it");
        OfficialTime.supported(OfficialTime.dateOf(event.at()));
        switch (event.type()) {
            case PAUSED -> checkPause(event);
            case RESUMED -> demand(clock.paused(), "resume-when-paused", "计时没有中止，无须恢复", "only a paused clock resumes");
            case HELD -> demand(event.until() != null, "hold-until", "须写明不早于何时届满", "a hold says until when");
            case EXTENDED -> checkExtension(event);
            default -> {
                // a running or standing clock may end at any time, also late
            }
        }
    }

    private void checkPause(ClockEvent event) {
        demand(
                clock.kind().pausable(clock.limit()),
                "pause-of-decision-clock",
                "只有办理时钟的工作日、工作小时期限可以中止",
                "only limits in working days or hours of items and bundles pause");
        demand(!clock.paused(), "pause-when-running", "计时已经中止", "only a running clock pauses");
        demand(
                PauseReason.of(event.reason()).isPresent(),
                "pause-reason",
                "中止须有法定理由（《行政许可法》第四十五条）",
                "a pause needs a reason of the closed list (licensing law Art. 45)");
        demand(notAfterDue(event.at()), "pause-before-due", "期限届满后不得中止", "a clock does not pause after it was due");
    }

    private void checkExtension(ClockEvent event) {
        demand(
                clock.kind().extendable(),
                "extension-of-decision-clock",
                "只有办理时钟可以延长",
                "only the limits of items and bundles are extended");
        demand(!clock.extended(), "extension-once", "期限只能延长一次", "a limit is extended once");
        TimeLimit extra = event.limit();
        demand(extra != null, "extension-limit", "延长须写明延长多少", "an extension says by how much");
        demand(
                extra.unit() == clock.limit().unit(),
                "extension-unit",
                "延长须与原期限同一单位",
                "an extension counts in the unit of its limit");
        demand(
                extra.amount() + clock.limit().amount() <= LONGEST,
                "extension-limit",
                "延长后的期限过长",
                "the extended limit is longer than " + LONGEST);
        demand(
                notAfterDue(event.at()),
                "extension-before-due",
                "期限届满后不得延长",
                "a limit is not extended after it was due");
    }

    private boolean notAfterDue(Instant at) {
        Optional<Instant> due = clock.lastDue(calendar);
        return due.isEmpty() || !at.isAfter(due.get());
    }

    private void demand(boolean lawful, String rule, String zh, String en) {
        if (!lawful) {
            throw new UnlawfulClockEvent(place, rule, zh, en);
        }
    }
}
