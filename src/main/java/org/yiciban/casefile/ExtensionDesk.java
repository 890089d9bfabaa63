package org.yiciban.casefile;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.ItemSheet;
import org.yiciban.deadline.ClockEvent;
import org.yiciban.deadline.ClockKind;
import org.yiciban.document.Documents;
import org.yiciban.document.IssuedDocument;
import org.yiciban.shared.TimeLimit;

/** Granting or refusing an extension: once, by the role that the law names (licensing law Art. 42). */
@Component
class ExtensionDesk {

    private final Documents documents;

    ExtensionDesk(Documents documents) {
        this.documents = documents;
    }

    Map<String, Object> decide(StepAct act) {
        CaseFile file = act.file();
        String reason = act.requiredComment("请写明理由，将告知申请人。", "Give the reason; the applicant will be told.");
        boolean granted = act.completion().outcome().equals("grant");
        Map<String, Object> facts = new HashMap<>(Map.of(
                "outcome",
                act.completion().outcome(),
                "reason",
                reason,
                "part",
                act.task().part().key()));
        if (granted) {
            facts.put("document", extend(act, file, reason));
        }
        file.record(act.line(JournalVerb.EXTENSION_DECIDED).facts(facts));
        return Map.of("outcome", act.completion().outcome());
    }

    private String extend(StepAct act, CaseFile file, String reason) {
        CaseItem item = act.item();
        ItemSheet sheet = file.release.item(item.code);
        TimeLimit extra = sheet.statutory().extension().orElseThrow();
        Map<String, Object> facts = new HashMap<>(Acceptance.facts(file));
        facts.put("item", sheet.name().zh());
        facts.put("itemEn", sheet.name().en());
        facts.put("reason", reason);
        facts.put("extra", extra.toString());
        file.running(act.task().part(), ClockKind.ITEM_STATUTORY).stream()
                .findFirst()
                .flatMap(clock -> clock.clock
                        .with(
                                ClockEvent.extended(act.context().instant(), extra, reason, null, null, null),
                                clock.calendar)
                        .due(clock.calendar))
                .ifPresent(due -> facts.put("extendedTo", due.toString()));
        IssuedDocument notice = documents.issue(
                file.number,
                file.filing.division(),
                file.release.agency(item.agency),
                "EXTEND",
                item.code,
                act.context().instant(),
                facts);
        file.running(act.task().part(), ClockKind.ITEM_STATUTORY)
                .forEach(clock -> clock.add(ClockEvent.extended(
                        act.context().instant(),
                        extra,
                        reason,
                        sheet.statutory().basis().zh(),
                        notice.number(),
                        act.context().actorId())));
        return notice.number();
    }
}
