package org.yiciban.casefile.story;

import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.StateWords;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.store.GoneTasks;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;

/** Names the turn that a case took under somebody's hands. */
@Component
public class CaseTurns {

    private final CaseFiles cases;
    private final Happenings happenings;

    CaseTurns(CaseFiles cases, Happenings happenings) {
        this.cases = cases;
        this.happenings = happenings;
    }

    /** The refusal for a task that went with a turn of its case. */
    public ActRefused took(GoneTasks.Gone gone) {
        CaseFile file = cases.find(gone.caseNumber()).orElseThrow(ActRefused::noSuchTask);
        LocalText why = happenings
                .firstAfter(file, gone.afterEntry(), gone.part())
                .orElseGet(() -> Refusal.of("case.now", StateWords.text(file.status())));
        return ActRefused.conflict("task.gone", why);
    }
}
