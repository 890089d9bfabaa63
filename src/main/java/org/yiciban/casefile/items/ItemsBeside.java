package org.yiciban.casefile.items;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.Givers;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.worklist.WorkList;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.shared.ItemKey;

/** Items that are handled beside the process of the bundle, which doesn't wait for them: anew, or for a later request. */
@Component
public class ItemsBeside {

    private final WorkList workList;
    private final ObjectProvider<CaseProcess> process;

    ItemsBeside(WorkList workList, ObjectProvider<CaseProcess> process) {
        this.workList = workList;
        this.process = process;
    }

    /**
     * Whether the delivery waits for items that are handled beside the bundle's process, which doesn't: again, since they came
     * into the service after the case, or for a later request that holds it.
     */
    public boolean awaited(CaseFile file) {
        return file.items().stream()
                .filter(item -> !item.status().isFinal())
                .anyMatch(item -> file.rows().askedLater(item)
                        ? holdsDelivery(file, item)
                        : (file.reopened() || item.apart()) && hasRun(file, item.part()));
    }

    private static boolean holdsDelivery(CaseFile file, CaseItem item) {
        return file.release()
                .bundle()
                .request(item.code())
                .filter(LaterRequest::holdsDelivery)
                .isPresent();
    }

    /**
     * An item that was handled beside the bundle's process is over: those that waited for it begin beside it as well, and
     * after the last one what the bundle's process could not deliver is delivered.
     */
    public void goOn(CaseFile file) {
        for (CaseItem item : file.items()) {
            if (file.status() == CaseStatus.ACCEPTED
                    && item.status() == ItemStatus.WAITING
                    && hasRun(file, item.part())
                    && !waitsForGiver(file, item)) {
                begin(file, item.key());
            }
        }
        boolean delivers = file.status() == CaseStatus.ACCEPTED
                ? hasRun(file, CasePart.DELIVERY) && !awaited(file)
                : file.status() == CaseStatus.COMPLETED
                        && !Decisions.undelivered(file).isEmpty()
                        && !handsOver(file);
        if (delivers) {
            String deployment = file.release().deploymentId();
            process.getObject().startAside(file.number(), CasePart.DELIVERY, HandlingProcess.DELIVERY, deployment);
        }
    }

    /** Whether somebody has it to hand over already, with all that is left by then. */
    private boolean handsOver(CaseFile file) {
        return workList.of(file).stream().anyMatch(task -> task.part().equals(CasePart.DELIVERY));
    }

    /** An item that had ended goes on: anew, or in its turn where the bundle's process hasn't come to it yet. */
    public void goOn(CaseFile file, ItemKey item) {
        if (hasRun(file, CasePart.of(item))) {
            begin(file, item);
        }
    }

    /** Starts the process of one item anew, beside the bundle's own. */
    private void begin(CaseFile file, ItemKey item) {
        String deployment = file.release().deploymentId();
        process.getObject()
                .startItem(file.number(), item, deployment, file.filing().situation());
    }

    private boolean hasRun(CaseFile file, CasePart part) {
        return process.getObject().hasRun(file.number(), part);
    }

    /** Whether an item whose result it needs isn't over. */
    static boolean waitsForGiver(CaseFile file, CaseItem item) {
        return Givers.of(file, item).stream().anyMatch(giver -> !giver.status().isFinal());
    }
}
