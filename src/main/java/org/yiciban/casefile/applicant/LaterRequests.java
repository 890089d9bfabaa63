package org.yiciban.casefile.applicant;

import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.facts.RequestFacts;
import org.yiciban.casefile.items.ItemsBeside;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.reception.Acceptance;
import org.yiciban.casefile.reception.KeptSubmissions;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.renewals.Renewals;
import org.yiciban.casefile.requests.OpenRequests;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.StepRecords;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.catalogue.sheet.ItemAgency;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemKey;

/**
 * What is asked for later in a case is handled beside it: an item of its own, accepted at once, since its form takes nothing
 * that isn't complete (licensing law Art. 32(5)), and a process that nothing of the case waits for.
 */
@Component
class LaterRequests {

    private final OpenRequests open;
    private final AskedAnswers answers;
    private final Acceptance acceptance;
    private final StepRecords records;
    private final KeptSubmissions kept;
    private final ItemsBeside beside;
    private final Renewals renewals;
    private final ObjectProvider<CaseProcess> process;

    LaterRequests(
            OpenRequests open,
            AskedAnswers answers,
            Acceptance acceptance,
            StepRecords records,
            KeptSubmissions kept,
            ItemsBeside beside,
            Renewals renewals,
            ObjectProvider<CaseProcess> process) {
        this.open = open;
        this.answers = answers;
        this.acceptance = acceptance;
        this.records = records;
        this.kept = kept;
        this.beside = beside;
        this.renewals = renewals;
        this.process = process;
    }

    /** The request of that id, whether or not it may be made now. */
    static LaterRequest named(CaseFile file, String id) {
        return OpenRequests.named(file, id).orElseThrow(() -> ActRefused.conflict("request.unknown", id));
    }

    /**
     * The item that it would be handled as.
     *
     * @throws ActRefused when it can't be asked for now
     */
    ItemKey requireOffered(CaseFile file, LaterRequest request, Instant now) {
        return open.next(file, request, now);
    }

    /**
     * Takes it and lets it be handled.
     *
     * @return the item that it is handled as
     * @throws ActRefused when it can't be asked for now
     * @throws InvalidInput with all that is wrong with what is said and brought
     */
    ItemKey make(CaseFile file, LaterRequest request, Supplement said, ActContext context, Instant now) {
        ItemKey key = requireOffered(file, request, now);
        AskedAnswers.Sound sound = answers.check(file, request, said, context);
        file.add(key, null, agency(file, key), false);
        CaseItem item = file.item(key);
        CasePart part = CasePart.ofRequest(key);
        file.record(JournalLine.of(JournalEvent.REQUEST_MADE, part, context, now)
                .facts(new RequestFacts.Made(request.id(), key)));
        if (request.offersItem()) {
            kept.addLater(file, sound.data(), sound.papers(), context);
        } else {
            records.addAnswer(file, part, request.id(), sound.data(), context);
            kept.addLater(file, Map.of(), sound.papers(), context);
        }
        item.receiveApart();
        acceptance.acceptItem(file, item, context, now);
        renewals.asked(file, item, context.instant());
        file.touch();
        if (request.offersItem()) {
            // where the bundle's process has come past it already
            beside.goOn(file, key);
        } else {
            process.getObject()
                    .startRequest(
                            file.number(),
                            key,
                            request.processKey(file.release().key()),
                            file.release().deploymentId());
        }
        return key;
    }

    /** The one that the answers choose, where they do. */
    private static AgencyCode agency(CaseFile file, ItemKey key) {
        ItemAgency agency = file.release().item(key.code()).agency();
        return agency.in(file.filing().situation()).orElse(agency.all().get(0));
    }
}
