package org.yiciban.casefile;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.document.DocumentType;

/** Handing over results with proof of service (licensing law Art. 44), and explaining a delay in public. */
@Component
class DeliveryDesk {

    private final Decisions decisions;
    private final CaseDocuments documents;

    DeliveryDesk(Decisions decisions, CaseDocuments documents) {
        this.decisions = decisions;
        this.documents = documents;
    }

    Map<String, Object> handOver(StepAct act) {
        CaseFile file = act.file();
        List<CaseItem> pending = CaseSteps.pending(file);
        pending.forEach(item -> decisions.serve(file, item, act.context()));
        String number = documents
                .issue(
                        file,
                        DocumentType.DELIVERY,
                        file.release.window(),
                        act.context().instant(),
                        Map.of("proof", act.completion().data()))
                .number();
        file.record(act.line(JournalVerb.SERVED).facts(Map.of("mode", "paper", "document", number)));
        return Map.of("outcome", act.completion().outcome());
    }

    /** The unit that is late explains itself publicly (优化营商环境条例 Art. 36). */
    Map<String, Object> explainDelay(StepAct act) {
        Object explanation = act.completion()
                .data()
                .getOrDefault("explanation", act.completion().comment());
        if (explanation == null) {
            throw InvalidInput.of(
                    "explanation", "required", "请写明超期的原因，将向申请人公开。", "Explain the delay; the applicant will read it.");
        }
        act.file().record(act.line(JournalVerb.DELAY_EXPLAINED).facts(Map.of("text", explanation.toString())));
        return Map.of("outcome", act.completion().outcome());
    }
}
