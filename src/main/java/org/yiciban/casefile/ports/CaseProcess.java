package org.yiciban.casefile.ports;

import java.util.Map;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** What a case asks of the process that carries it. Implemented by the engine; every call joins the running transaction. */
public interface CaseProcess {

    /**
     * Starts the process of the case's bundle, as it was released.
     *
     * @param deployment the deployment of the release that the case is pinned to
     * @param facts the answers of the situation
     */
    void start(CaseNumber caseNumber, String bundle, String deployment, Map<String, Object> facts);

    /** Starts a process of the after-life of a case (explaining a delay, …) beside the bundle's own. */
    void startAside(CaseNumber caseNumber, CasePart part, HandlingProcess process, String deployment);

    /**
     * Starts the process of one item anew, beside the bundle's own, which has gone on without it.
     *
     * @param facts the answers of the situation
     */
    void startItem(CaseNumber caseNumber, ItemKey item, String deployment, Map<String, Object> facts);

    /**
     * Starts the process of a later request beside the bundle's own.
     *
     * @param process its key in the deployment
     * @param item what it is handled as, with the number of the request as its row
     */
    void startRequest(CaseNumber caseNumber, ItemKey item, String process, String deployment);

    /** Whether a process of that part has ever been started. */
    boolean hasRun(CaseNumber caseNumber, CasePart part);

    /** Finishes a task with the facts that the model's gateways ask for. */
    void complete(String taskId, StepFacts facts);

    /**
     * Tells a part of the case what the applicant or an officer did.
     *
     * @return false when no instance of that part waits for it
     */
    boolean tell(CaseNumber caseNumber, CasePart part, ProcessMessage message);
}
