package org.yiciban.casefile.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.audit.JournalAudit.Finding;
import org.yiciban.casefile.states.JournalFault;
import org.yiciban.casefile.store.CaseSecret;
import org.yiciban.modeljournal.ModelJournal;
import org.yiciban.modeljournal.ModelJournalCheck;

/** The journal of models is verified with those of the cases, and told among them. */
@Component
class ModelsFinding {

    private final ModelJournalCheck check;

    ModelsFinding(DataSource database, CaseSecret secret) {
        this.check = of(database, secret);
    }

    static ModelJournalCheck of(DataSource database, CaseSecret secret) {
        return new ModelJournalCheck(database, secret.keyFor(ModelJournal.PURPOSE));
    }

    /** What was found besides. */
    List<Finding> with(List<Finding> found, Instant now) {
        ModelJournalCheck.Verified verified = check.verify();
        List<Finding> all = new ArrayList<>(found);
        verified.fault()
                .map(fault -> new Finding(
                        JournalAudit.MODELS,
                        (int) Math.min(verified.at(), Integer.MAX_VALUE),
                        JournalFault.valueOf(fault.name()),
                        now))
                .ifPresent(all::add);
        return all;
    }
}
