package org.yiciban.casefile.watch;

import java.util.Map;
import java.util.function.Predicate;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.IdleTokens.IdleToken;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.catalogue.procedure.ProcessMessage;

/**
 * The table of messages and acts: in which states of case and item an act is lawful that sends a message. An act that
 * sends a new message adds a line.
 */
final class Senders {

    private static final Map<ProcessMessage, Predicate<IdleToken>> TABLE = Map.ofEntries(
            // what waits for statements, or for something to be mended, has its date
            Map.entry(ProcessMessage.STATEMENTS_MADE, token -> false),
            Map.entry(ProcessMessage.MENDING_REPORTED, token -> false),
            // the agency answers the last objection to a notice that has closed
            Map.entry(ProcessMessage.OBJECTIONS_SETTLED, token -> is(token, CaseStatus.ACCEPTED)),
            // the notice of the case is answered, or that of an item, or a promised paper is handed in
            Map.entry(
                    ProcessMessage.SUPPLEMENTED,
                    token -> isReception(token)
                            ? is(token, CaseStatus.CORRECTION)
                            : is(token, CaseStatus.ACCEPTED)
                                    && (is(token, ItemStatus.CORRECTION) || token.paperOwed())),
            // the applicant withdraws the whole application
            Map.entry(
                    ProcessMessage.CASE_WITHDRAWN,
                    token ->
                            isReception(token) && (is(token, CaseStatus.RECEIVED) || is(token, CaseStatus.CORRECTION))),
            // the applicant withdraws an item, or what it waits for won't come
            Map.entry(
                    ProcessMessage.ITEM_ENDED,
                    token -> is(token, CaseStatus.ACCEPTED)
                            && token.itemStatus() != null
                            && !ItemStatus.valueOf(token.itemStatus()).isFinal()),
            // the officer asks for more time
            Map.entry(
                    ProcessMessage.EXTENSION_ASKED,
                    token -> is(token, CaseStatus.ACCEPTED)
                            && token.itemStatus() != null
                            && ItemStatus.valueOf(token.itemStatus()).isRunning()),
            // what is asked of the applicant has its date; a token without one waits for nobody
            Map.entry(ProcessMessage.APPLICANT_ANSWERED, token -> false),
            Map.entry(ProcessMessage.ASK_ENDED, token -> false),
            // who may ask for a hearing or waive it has his date; who objects to its chair interrupts a task
            Map.entry(ProcessMessage.HEARING_DUE, token -> false),
            Map.entry(ProcessMessage.HEARING_WAIVED, token -> false),
            Map.entry(ProcessMessage.CHAIR_OBJECTED, token -> false));

    private Senders() {}

    /** Whether an act that is lawful now sends that message to that part of the case. */
    static boolean sends(String message, IdleToken token) {
        return ProcessMessage.of(message)
                .map(TABLE::get)
                .filter(lawful -> lawful.test(token))
                .isPresent();
    }

    private static boolean isReception(IdleToken token) {
        return token.part().equals(CasePart.RECEPTION.key());
    }

    private static boolean is(IdleToken token, CaseStatus status) {
        return status.name().equals(token.caseStatus());
    }

    private static boolean is(IdleToken token, ItemStatus status) {
        return status.name().equals(token.itemStatus());
    }
}
