package org.yiciban.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yiciban.deadline.CalendarEdition;
import org.yiciban.document.DocumentType;
import org.yiciban.shared.CaseNumber;

/**
 * Moves the clocks of a case to what newer calendars say, with everything that hangs on them: journal, notice, bell and
 * work list. A date that stood and now lies later goes with a notice; a date that was provisional may move either way.
 */
@Component
class MovedClocks {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CaseStore store;
    private final WorkList workList;

    MovedClocks(CaseStore store, WorkList workList) {
        this.store = store;
        this.workList = workList;
    }

    Instant now() {
        return store.now();
    }

    /** The open clocks of the case that are dated by an older version and have not passed. */
    void move(CaseNumber number, CalendarEdition edition) {
        CaseFile file = store.lock(number);
        Instant now = store.now(file);
        for (CaseClock clock : file.clocks) {
            boolean open = !clock.ended() && clock.effectAt == null && !clock.clock.passed(clock.calendar, now);
            if (open && clock.calendarVersion() < edition.version()) {
                move(file, clock, edition, now);
            }
        }
        store.save(file);
        file.clocks.stream().map(clock -> clock.part).distinct().forEach(part -> {
            file.clocks.stream()
                    .filter(clock -> clock.part.equals(part) && !clock.ended() && clock.effectAt == null)
                    .flatMap(clock -> clock.bell().stream())
                    .distinct()
                    .forEach(bell -> store.moveBells(file, part, bell));
            workList.redate(file, part);
        });
    }

    private void move(CaseFile file, CaseClock clock, CalendarEdition edition, Instant now) {
        int from = clock.calendarVersion();
        boolean stood = !clock.clock.provisional(clock.calendar);
        Instant before = clock.due().orElse(null);
        clock.recompute(edition);
        Instant after = clock.due().orElse(null);
        if (Objects.equals(before, after) || before == null || after == null) {
            return;
        }
        Map<String, Object> facts = new HashMap<>();
        facts.put("limit", clock.kind.name());
        facts.put("text", day(before) + " → " + day(after));
        facts.put("fromVersion", from);
        facts.put("toVersion", edition.version());
        if (stood && after.isAfter(before)) {
            facts.put("document", tell(file, clock, before, after, now));
        }
        file.record(JournalLine.of(JournalVerb.CALENDAR_CHANGED, clock.part, ActContext.byLaw(now), now)
                .clock("MOVED " + clock.kind + " " + before + " " + after)
                .facts(facts));
    }

    private String tell(CaseFile file, CaseClock clock, Instant before, Instant after, Instant now) {
        CaseDocuments documents = store.documents();
        Map<String, Object> facts =
                Map.of("reason", "节假日安排已经公布，办理期限重新计算，到期日由" + day(before) + "调整为" + day(after) + "。");
        return clock.part
                .item()
                .flatMap(file::find)
                .map(item -> documents.issueOn(item, file, DocumentType.REDATE, now, facts))
                .orElseGet(() -> documents.issue(file, DocumentType.REDATE, file.release.window(), now, facts))
                .number();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
