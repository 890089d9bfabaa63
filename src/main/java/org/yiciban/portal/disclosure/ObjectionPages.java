package org.yiciban.portal.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.applicant.PublicationObjections;
import org.yiciban.casefile.disclosure.DisclosureObjection;
import org.yiciban.casefile.disclosure.DisclosureObjections;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.form.component.FieldError;
import org.yiciban.portal.frame.CaseDoor;
import org.yiciban.portal.frame.DocumentAddress;
import org.yiciban.shared.ItemKey;

/** The holder of a grant objects to its publication: by login, or the window for him who stands before it. */
@Controller
class ObjectionPages {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DisclosureObjections disclosures;
    private final PublicationObjections objections;
    private final CaseQueries caseQueries;
    private final Clock clock;

    ObjectionPages(
            DisclosureObjections disclosures, PublicationObjections objections, CaseQueries caseQueries, Clock clock) {
        this.disclosures = disclosures;
        this.objections = objections;
        this.caseQueries = caseQueries;
        this.clock = clock;
    }

    @GetMapping({"/my/cases/{number}/disclosure/{item}", "/window/cases/{number}/disclosure-objection/{item}"})
    String look(CaseDoor door, @PathVariable String item, Model model) {
        return show(door, item, List.of(), model);
    }

    @PostMapping({"/my/cases/{number}/disclosure/{item}", "/window/cases/{number}/disclosure-objection/{item}"})
    String object(CaseDoor door, @PathVariable String item, Model model) {
        ItemKey key = AddressedItem.key(item);
        try {
            return objections
                    .object(door.number(), door.viewer(), key, door.one("reason"), door.channel(), door.presence())
                    .map(receipt -> DocumentAddress.redirect(door.number(), receipt))
                    .orElse("redirect:/my/cases/" + door.number() + "/disclosure/" + key);
        } catch (InvalidInput wrong) {
            return show(door, item, wrong.errors(), model);
        }
    }

    private String show(CaseDoor door, String item, List<FieldError> errors, Model model) {
        if (door.office()) {
            caseQueries.requireMay(door.number(), door.viewer(), ApplicantAct.STATE, door.channel());
        }
        DisclosureObjection told = disclosures.of(door.number(), AddressedItem.key(item), door.viewer());
        model.addAttribute(
                "page",
                new ObjectionPage(
                        door.number().value(),
                        item,
                        told.of().name(),
                        told,
                        told.of().mayBeObjected(LocalDate.ofInstant(clock.instant(), ZONE)),
                        door.office(),
                        door.restored(),
                        door.one("reason"),
                        door.who(errors),
                        errors));
        return "portal/disclosure";
    }
}
