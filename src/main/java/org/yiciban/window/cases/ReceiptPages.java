package org.yiciban.window.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.applicant.Receipt;
import org.yiciban.casefile.applicant.Receipts;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.document.file.QrCode;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.start.PublicAddress;
import org.yiciban.window.cases.ReceiptPage.Line;
import org.yiciban.window.frame.TimeLeft;
import org.yiciban.window.frame.WindowWords;

/**
 * The receipt 申请材料接收凭证 to print. The query code stands on it right after the take-in and after a print that was asked
 * for, which the journal keeps; a page that is merely looked at shows none.
 */
@Controller
class ReceiptPages {

    private final Receipts receipts;
    private final TimeLeft time;
    private final WindowWords words;
    private final PublicAddress address;

    ReceiptPages(Receipts receipts, TimeLeft time, WindowWords words, PublicAddress address) {
        this.receipts = receipts;
        this.time = time;
        this.words = words;
        this.address = address;
    }

    @GetMapping("/window/cases/{number}/receipt")
    String receipt(@PathVariable String number, Account account, Model model) {
        return show(number, account, PersonPresent.NOBODY, List.of(), model);
    }

    private String show(String number, Account account, PersonPresent who, List<FieldError> errors, Model model) {
        Receipt receipt = receipts.of(AddressedCase.number(number), account);
        String track = address.of("/track");
        model.addAttribute(
                "page",
                new ReceiptPage(
                        receipt,
                        receipt.bundle().in(words.locale()),
                        receipt.window().in(words.locale()),
                        time.moment(receipt.receivedAt()),
                        time.moment(receipt.tellBy()),
                        lines(receipt),
                        time.moment(time.now()),
                        track,
                        QrCode.of(track + "?number=" + receipt.caseNumber()),
                        model.getAttribute("code") instanceof String code ? code : null,
                        who.with(errors),
                        errors));
        return "window/receipt";
    }

    /** Prints it again for who stands there: the code is shown once more, and the journal keeps who asked for it. */
    @PostMapping("/window/cases/{number}/receipt")
    String again(
            @PathVariable String number,
            HttpServletRequest request,
            Account account,
            Model model,
            RedirectAttributes next) {
        PersonPresent who = PersonPresent.read(request.getParameterMap());
        try {
            next.addFlashAttribute("code", receipts.printAgain(AddressedCase.number(number), account, who.presence()));
            return "redirect:/window/cases/{number}/receipt";
        } catch (InvalidInput wrong) {
            return show(number, account, who, wrong.errors(), model);
        }
    }

    private List<Line> lines(Receipt receipt) {
        return receipt.papers().stream()
                .map(paper -> new Line(
                        paper.name().in(words.locale()),
                        paper.files() == 0 ? "–" : String.valueOf(paper.files()),
                        words.say(
                                paper.files() == 0
                                        ? "receipt.deferred"
                                        : paper.originalSeen() ? "receipt.seen" : "receipt.copy")))
                .toList();
    }
}
