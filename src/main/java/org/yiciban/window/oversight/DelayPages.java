package org.yiciban.window.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.limits.Delay;
import org.yiciban.casefile.limits.DelaySupervision;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.window.frame.TimeLeft;
import org.yiciban.window.frame.WindowRefusals;
import org.yiciban.window.frame.WindowWords;

/** What a supervisor does about the delays of a case 督办: urges the late unit on, sends its explanation back. */
@Controller
class DelayPages {

    private static final String URGE = "urge";

    private final DelaySupervision supervision;
    private final LateWords names;
    private final WindowWords words;
    private final TimeLeft time;

    DelayPages(DelaySupervision supervision, LateWords names, WindowWords words, TimeLeft time) {
        this.supervision = supervision;
        this.names = names;
        this.words = words;
        this.time = time;
    }

    @GetMapping("/window/cases/{number}/delays")
    String list(@PathVariable String number, Account account, Model model) {
        return show(AddressedCase.number(number), account, null, new DelayPage.Typed("", "", ""), List.of(), model);
    }

    @PostMapping("/window/cases/{number}/delays")
    String act(
            @PathVariable String number,
            @ModelAttribute DelayPage.Typed typed,
            Account account,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        CaseNumber caseNumber = AddressedCase.number(number);
        try {
            if (typed.act().equals(URGE)) {
                supervision.urge(caseNumber, part(typed.part()), account, Channel.WINDOW);
                next.addFlashAttribute("done", words.say("delay.urged"));
            } else {
                supervision.sendBack(caseNumber, part(typed.part()), typed.reason(), account, Channel.WINDOW);
                next.addFlashAttribute("done", words.say("delay.sent-back"));
            }
            return "redirect:/window/cases/" + caseNumber + "/delays";
        } catch (InvalidInput wrong) {
            return show(caseNumber, account, null, typed, wrong.errors(), model);
        } catch (ActRefused refused) {
            if (refused.kind() != ActRefused.Kind.CONFLICT) {
                throw refused;
            }
            response.setStatus(WindowRefusals.status(refused));
            return show(caseNumber, account, refused.text().in(words.locale()), typed, List.of(), model);
        }
    }

    /** What is no part is late with nothing. */
    private static CasePart part(String typed) {
        try {
            return CasePart.read(typed);
        } catch (IllegalArgumentException none) {
            throw ActRefused.conflict("delay.none");
        }
    }

    private String show(
            CaseNumber number,
            Account account,
            @Nullable String refused,
            DelayPage.Typed typed,
            List<FieldError> errors,
            Model model) {
        List<DelayPage.Line> lines =
                supervision.of(number, account).stream().map(this::line).toList();
        model.addAttribute("page", new DelayPage(number.value(), lines, refused, typed, errors));
        return "window/delays";
    }

    private DelayPage.Line line(Delay delay) {
        String explained = delay.owed()
                ? Optional.ofNullable(delay.explainBy())
                        .map(due -> words.say("delay.owed", time.due(due)))
                        .orElseGet(() -> words.say("delay.owed.open"))
                : words.say(delay.document() == null ? "delay.not-owed" : "delay.given");
        return new DelayPage.Line(
                delay.late().key(),
                delay.name().map(name -> name.in(words.locale())).orElseGet(() -> words.say("delay." + delay.late())),
                names.agency(delay.agency()),
                time.moment(delay.since()),
                explained,
                delay.document(),
                delay.canBeUrged(),
                delay.canBeSentBack());
    }
}
