package org.yiciban.workbench.remarks;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.identity.account.Account;
import org.yiciban.remarks.DraftRemarks;
import org.yiciban.shared.TypedNumber;
import org.yiciban.workbench.ToldActs;

/** A publisher takes a remark away that isn't sent yet, and a modeller says that he has seen to one. */
@Controller
@RequestMapping("/workbench/drafts/{id}/remarks/{remark}")
class RemarkActs {

    private final DraftRemarks remarks;

    RemarkActs(DraftRemarks remarks) {
        this.remarks = remarks;
    }

    @PostMapping("/removal")
    String takeBack(
            @PathVariable TypedNumber id,
            @PathVariable TypedNumber remark,
            Account by,
            RedirectAttributes next,
            Locale locale) {
        String review = "/workbench/drafts/" + id.or(0) + "/review";
        return ToldActs.done(review, next, locale, () -> {
            remarks.takeBack(id.or(0), remark.or(0), by);
            return review + "#remarks";
        });
    }

    /** @param done {@code no} where it isn't done after all */
    @PostMapping("/done")
    String mark(
            @PathVariable TypedNumber id,
            @PathVariable TypedNumber remark,
            @RequestParam(defaultValue = "yes") String done,
            Account by,
            RedirectAttributes next,
            Locale locale) {
        String draft = "/models/drafts/" + id.or(0);
        return ToldActs.done(draft, next, locale, () -> {
            remarks.mark(id.or(0), remark.or(0), !done.equals("no"), by);
            return draft + "#remarks";
        });
    }
}
