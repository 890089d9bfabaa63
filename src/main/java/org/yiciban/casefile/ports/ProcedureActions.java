package org.yiciban.casefile.ports;

import java.util.List;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.shared.CaseNumber;

/** What the models' verbs do to a whole case: only what no person did. Called by the engine inside its transaction. */
public interface ProcedureActions {

    /** Who pre-checks now: agency codes, the general window among them; after a supplement only those who complained. */
    List<String> checkers(CaseNumber caseNumber);

    /** The numbers of the rows of a list for which the case has items; none where it has no row. */
    List<Integer> rows(CaseNumber caseNumber, String list);

    /** A statutory limit has passed: recorded for good, an explanation is owed. Never an approval. */
    void recordOverdue(CaseNumber caseNumber, CasePart part);

    /**
     * The days of a public notice are over, so what it was about counts as served.
     *
     * @return the turn that the delivery takes
     */
    String serveByNotice(CaseNumber caseNumber);

    /** No notice within the limit: what silence accepts is accepted as of the day of receipt (licensing law Art. 32(4)). */
    void acceptByLaw(CaseNumber caseNumber);

    /** The correction did not come: the application counts as abandoned. */
    void abandon(CaseNumber caseNumber);

    /** Asks a decision table of the case's release; what it gives are facts from now on, with the row in the journal. */
    void decide(CaseNumber caseNumber, String table);

    /**
     * A step is asked of the applicant: his time runs.
     *
     * @return {@code asked}, or {@code closed} where nothing is left that it could be for
     */
    String askApplicant(CaseNumber caseNumber, CasePart part);

    /** His time for it has passed: the case goes on without it, or items end, as the sheet says. */
    void leaveUnanswered(CaseNumber caseNumber, CasePart part);

    /** The process has come to where it waits for a date of the bundle's sheet. */
    void awaitDate(CaseNumber caseNumber, String date);

    /** The date has come and the process goes on. */
    void passDate(CaseNumber caseNumber, String date);

    /** What is left to be handed over: {@code paper} or {@code nothing}; electronic results were served when issued. */
    String openDelivery(CaseNumber caseNumber);

    /** The case is over: outcome per item, completion notice. */
    void completeCase(CaseNumber caseNumber);
}
