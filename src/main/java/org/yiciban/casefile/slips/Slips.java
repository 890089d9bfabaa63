package org.yiciban.casefile.slips;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.SlipFacts;
import org.yiciban.casefile.items.SlipPapers;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.ClockLimit;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.shared.OnRecord;

/**
 * Slips of the pen in decisions and certificates 更正: one officer of the authority finds one, a second person approves. Only
 * what was written wrongly is corrected, never how it was decided or why.
 */
@Component
@EnableConfigurationProperties(SlipSettings.class)
public class Slips {

    private final SlipBook book;
    private final SlipPapers papers;
    private final SlipSettings settings;
    private final Clocks clocks;
    private final ObjectProvider<CaseProcess> process;

    Slips(SlipBook book, SlipPapers papers, SlipSettings settings, Clocks clocks, ObjectProvider<CaseProcess> process) {
        this.book = book;
        this.papers = papers;
        this.settings = settings;
        this.clocks = clocks;
        this.process = process;
    }

    /** The decision of an item, as it holds. */
    IssuedDocument decision(CaseFile file, CaseItem item) {
        if (item.status() != ItemStatus.DECIDED || item.issuedAt() == null) {
            throw ActRefused.byStateOf(item.key(), "slip.not-issued");
        }
        return papers.decision(file, item).orElseThrow(() -> ActRefused.byStateOf(item.key(), "slip.not-issued"));
    }

    /**
     * One is found: a second person shall look at it.
     *
     * @param document number of the decision that whoever found it had before him
     * @param to as it has to be, as it was typed
     */
    Slip find(CaseFile file, CaseItem item, String document, String field, String to, String why, ActContext context) {
        IssuedDocument decision = decision(file, item);
        if (!decision.number().equals(document)) {
            throw ActRefused.conflict("slip.replaced", document, decision.number());
        }
        book.open(file.number(), item.key()).ifPresent(open -> {
            throw ActRefused.byStateOf(item.key(), "slip.open");
        });
        SlipPapers.Field wrong = papers.fields(file, item).stream()
                .filter(one -> one.key().equals(field))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("field", "choice", "slip.field"));
        SlipPapers.Field right = papers.corrected(file, item, wrong, to);
        Slip.Said said = new Slip.Said(
                field,
                wrong.label().zh(),
                wrong.label().en(),
                wrong.shown().zh(),
                right.value(),
                right.shown().zh(),
                why);
        Slip found = book.add(file.number(), item.key(), document, said, context.actorId(), context.instant());
        CasePart part = CasePart.ofSlip(item.key());
        clocks.start(
                file,
                part,
                ClockKind.STEP,
                null,
                ClockLimit.of(
                        settings.approvalLimit(), OnRecord.of("slip.setting").zh()),
                context.instant(),
                item.agency());
        file.record(JournalLine.of(JournalEvent.SLIP_FOUND, part, context, context.instant())
                .facts(SlipFacts.Found.of(item.key(), found.number(), said.name(), document)));
        file.touch();
        process.getObject()
                .startAside(
                        file.number(),
                        part,
                        HandlingProcess.SLIP,
                        file.release().deploymentId());
        return found;
    }

    /** The one that a part of a case is about; empty for every other part. */
    public Optional<Slip> of(CaseFile file, CasePart part) {
        return part.item()
                .filter(item -> CasePart.ofSlip(item).equals(part))
                .flatMap(item -> book.open(file.number(), item));
    }
}
