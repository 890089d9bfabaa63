package org.yiciban.portal.hearing;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.applicant.HearingAnswers;
import org.yiciban.casefile.hearing.Hearing;
import org.yiciban.casefile.hearing.HearingDesk;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.form.component.FieldError;
import org.yiciban.portal.frame.CaseDoor;
import org.yiciban.shared.ItemKey;

/** Asking for a hearing 听证, waiving it, objecting to its chair: by login, or the window for him who stands before it. */
@Controller
class HearingPages {

    private final CaseQueries caseQueries;
    private final HearingAnswers answers;
    private final HearingDesk hearings;

    HearingPages(CaseQueries caseQueries, HearingAnswers answers, HearingDesk hearings) {
        this.caseQueries = caseQueries;
        this.answers = answers;
        this.hearings = hearings;
    }

    @GetMapping({"/my/cases/{number}/hearing/{item}", "/window/cases/{number}/hearing-answer/{item}"})
    String ask(CaseDoor door, @PathVariable String item, Model model) {
        return show(door, item, List.of(), model);
    }

    @PostMapping({"/my/cases/{number}/hearing/{item}", "/window/cases/{number}/hearing-answer/{item}"})
    String answer(CaseDoor door, @PathVariable String item, Model model) {
        try {
            return door.done(answers.answer(
                    door.number(),
                    door.viewer(),
                    AddressedItem.key(item),
                    HearingAnswers.Want.named(door.one("want")),
                    door.one("reason"),
                    door.channel(),
                    door.presence()));
        } catch (InvalidInput wrong) {
            return show(door, item, wrong.errors(), model);
        }
    }

    private String show(CaseDoor door, String item, List<FieldError> errors, Model model) {
        caseQueries.requireMay(door.number(), door.viewer(), ApplicantAct.STATE, door.channel());
        CaseView view = caseQueries.view(door.number(), door.viewer());
        ItemKey key = AddressedItem.key(item);
        Hearing hearing = hearings.of(door.number(), key, door.viewer()).stream()
                .findFirst()
                .orElseThrow(() -> ActRefused.conflict("hearing.none"));
        model.addAttribute(
                "page",
                new HearingPage(
                        door.number().value(),
                        item,
                        ItemView.name(view, key),
                        hearing,
                        door.office(),
                        door.restored(),
                        new HearingPage.Typed(door.one("want"), door.one("reason")),
                        door.who(errors),
                        errors));
        return "portal/hearing";
    }
}
