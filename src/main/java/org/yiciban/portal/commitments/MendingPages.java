package org.yiciban.portal.commitments;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.applicant.Mendings;
import org.yiciban.casefile.commitment.Commitment;
import org.yiciban.casefile.commitment.CommitmentDesk;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.form.component.FieldError;
import org.yiciban.portal.frame.CaseDoor;

/** Saying that what was ordered to be mended 责令限期整改 is mended: by login, or the window for him who stands before it. */
@Controller
class MendingPages {

    private final CaseQueries caseQueries;
    private final Mendings mendings;
    private final CommitmentDesk commitments;

    MendingPages(CaseQueries caseQueries, Mendings mendings, CommitmentDesk commitments) {
        this.caseQueries = caseQueries;
        this.mendings = mendings;
        this.commitments = commitments;
    }

    @GetMapping({"/my/cases/{number}/mending/{item}", "/window/cases/{number}/mending/{item}"})
    String ask(CaseDoor door, @PathVariable String item, Model model) {
        return show(door, item, List.of(), model);
    }

    @PostMapping({"/my/cases/{number}/mending/{item}", "/window/cases/{number}/mending/{item}"})
    String report(CaseDoor door, @PathVariable String item, Model model) {
        try {
            return door.done(mendings.report(
                    door.number(),
                    door.viewer(),
                    AddressedItem.key(item),
                    door.one("report"),
                    door.channel(),
                    door.presence()));
        } catch (InvalidInput wrong) {
            return show(door, item, wrong.errors(), model);
        }
    }

    /** Where nothing is to be mended, or not any more, there is no page: the case says how it stands. */
    private String show(CaseDoor door, String item, List<FieldError> errors, Model model) {
        caseQueries.requireMay(door.number(), door.viewer(), ApplicantAct.MEND, door.channel());
        CommitmentDesk.Shown shown = commitments.of(door.number(), AddressedItem.key(item), door.viewer());
        if (shown.commitment().state() != Commitment.State.TO_MEND) {
            throw ActRefused.conflict("commitment.nothing-to-mend");
        }
        model.addAttribute(
                "page",
                new MendingPage(
                        door.number().value(),
                        shown,
                        door.office(),
                        door.restored(),
                        door.one("report"),
                        door.who(errors),
                        errors));
        return "portal/mending";
    }
}
