package org.yiciban.casefile.visits;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.catalogue.procedure.VisitRule;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** What is issued of a look on the spot: the notice of when they come, and the signed record 现场核查笔录. */
@Component
class VisitDocuments {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final CaseDocuments documents;

    VisitDocuments(CaseDocuments documents) {
        this.documents = documents;
    }

    /**
     * When they come, who, and what to have ready.
     *
     * @param why it is moved; null the first time
     */
    String told(
            CaseFile file,
            CaseItem item,
            Instant at,
            SiteVisit.Plan plan,
            VisitRule rule,
            @Nullable String why,
            ActContext context) {
        List<SaidFacts> lines = new ArrayList<>();
        lines.add(line(OnRecord.of("visited.at"), MOMENT.format(at)));
        lines.add(line(OnRecord.of("visited.place"), plan.place()));
        lines.add(line(OnRecord.of("visited.visitors"), visitors(file, item, plan.visitors())));
        rule.ready()
                .ifPresent(ready -> lines.add(new SaidFacts()
                        .say(DocumentFact.LABEL, OnRecord.of("visited.ready"))
                        .say(DocumentFact.VALUE, ready)));
        SaidFacts facts = new SaidFacts().say(DocumentFact.PROOF, lines);
        if (why != null) {
            facts.say(DocumentFact.MODE, "MOVED").say(DocumentFact.REASON, why);
            documents
                    .last(file, DocumentType.VISIT_TOLD, item.key())
                    .ifPresent(earlier -> DocumentFacts.cite(facts, earlier));
        }
        return documents
                .issueOn(item, file, DocumentType.VISIT_TOLD, context, facts)
                .number();
    }

    /** What was found, who signed it, and what the applicant's side says to it. */
    String recorded(CaseFile file, CaseItem item, SiteVisit visit, SiteVisit.Found found, ActContext context) {
        List<SaidFacts> lines = new ArrayList<>();
        lines.add(line(OnRecord.of("visited.was-at"), MOMENT.format(found.at())));
        lines.add(line(OnRecord.of("visited.place"), visit.plan().place()));
        lines.add(line(OnRecord.of("visited.visitors"), visitors(file, item, found.visitors())));
        file.release().item(item.code()).siteVisit().ifPresent(rule -> rule.points()
                .forEach(point -> found.answer(point.code()).ifPresent(answer -> lines.add(point(point, answer)))));
        lines.add(line(OnRecord.of("visited.findings"), found.findings()));
        if (!found.photos().isEmpty()) {
            lines.add(new SaidFacts()
                    .say(DocumentFact.LABEL, OnRecord.of("visited.photos"))
                    .say(
                            DocumentFact.VALUE,
                            OnRecord.of("visited.photos.count", found.photos().size())));
        }
        lines.add(new SaidFacts()
                .say(DocumentFact.LABEL, OnRecord.of("visited.other-side"))
                .say(
                        DocumentFact.VALUE,
                        OnRecord.of("visited.presence." + found.presence(), found.present(), found.why())));
        lines.add(line(OnRecord.of("visited.signed"), signatures(found)));
        return documents
                .issueOn(item, file, DocumentType.VISIT, context, new SaidFacts().say(DocumentFact.PROOF, lines))
                .number();
    }

    private static SaidFacts point(VisitRule.Point point, SiteVisit.Answer answer) {
        LocalText judged = OnRecord.of("visited.judged." + answer.judged());
        String remark = answer.remark();
        return new SaidFacts()
                .say(DocumentFact.LABEL, point.text())
                .say(
                        DocumentFact.VALUE,
                        remark.isEmpty()
                                ? judged
                                : new LocalText(judged.zh() + "。" + remark, judged.en() + ". " + remark));
    }

    private static String visitors(CaseFile file, CaseItem item, List<SiteVisit.Visitor> visitors) {
        String own = file.release().agency(item.agency()).name().zh();
        return visitors.stream()
                .map(one -> one.known()
                        ? one.name() + "（" + own + "）"
                        : one.name() + "（" + one.unit() + "，" + one.certificate() + "）")
                .collect(Collectors.joining("、"));
    }

    private static String signatures(SiteVisit.Found found) {
        return found.visitors().stream().map(SiteVisit.Visitor::name).collect(Collectors.joining("、"));
    }

    private static SaidFacts line(LocalText label, String value) {
        return new SaidFacts().say(DocumentFact.LABEL, label).say(DocumentFact.VALUE, value);
    }
}
