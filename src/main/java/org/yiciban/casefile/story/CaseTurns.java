package org.yiciban.casefile.story;

import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.store.GoneTasks;
import org.yiciban.casefile.terms.ActRefused;
import org.yiciban.casefile.terms.StateWords;
import org.yiciban.shared.LocalText;

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
                .orElseGet(() -> new LocalText(
                        "办件现为“" + StateWords.status(file.status()) + "”。", "The case is now " + file.status() + "."));
        return ActRefused.conflict("这项任务已不存在：" + why.zh(), "This task is gone: " + why.en());
    }
}
