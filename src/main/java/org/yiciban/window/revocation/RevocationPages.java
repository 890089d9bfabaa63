package org.yiciban.window.revocation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.revocation.Revocation;
import org.yiciban.casefile.revocation.RevocationDesk;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.RevocationGround;
import org.yiciban.casefile.states.RevocationKind;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.Organ;
import org.yiciban.window.frame.TimeLeft;

/** Revocation 撤销, withdrawal 撤回 and cancellation 注销 of an item, by the authority that granted it. */
@Controller
class RevocationPages {

    private final CaseQueries caseQueries;
    private final RevocationDesk desk;
    private final TimeLeft time;

    RevocationPages(CaseQueries caseQueries, RevocationDesk desk, TimeLeft time) {
        this.caseQueries = caseQueries;
        this.desk = desk;
        this.time = time;
    }

    @GetMapping("/window/cases/{number}/revocation/{item}")
    String ask(
            @PathVariable String number,
            @PathVariable String item,
            Account account,
            HttpServletRequest request,
            Model model) {
        Optional<Map<String, String[]>> before = SavedRequest.take(request);
        RevocationPage.Typed typed =
                new RevocationPage.Typed(one(before, "ground"), one(before, "facts"), one(before, "basis"));
        return show(number, item, typed, List.of(), account, model);
    }

    private static String one(Optional<Map<String, String[]>> sent, String name) {
        return sent.map(typed -> typed.get(name)).map(values -> values[0]).orElse("");
    }

    @PostMapping("/window/cases/{number}/revocation/{item}")
    String open(
            @PathVariable String number,
            @PathVariable String item,
            @ModelAttribute RevocationPage.Typed typed,
            Account account,
            Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        RevocationDesk.Asked asked = new RevocationDesk.Asked(typed.ground(), typed.facts(), typed.basis());
        boolean cancels = RevocationGround.named(typed.ground())
                .filter(ground -> ground.kind() == RevocationKind.CANCELLATION)
                .isPresent();
        try {
            if (cancels) {
                desk.cancel(caseNumber, AddressedItem.key(item), asked, account, Channel.WINDOW);
            } else {
                desk.open(caseNumber, AddressedItem.key(item), asked, account, Channel.WINDOW);
            }
            return "redirect:/window/cases/" + caseNumber;
        } catch (InvalidInput wrong) {
            return show(number, item, typed, wrong.errors(), account, model);
        }
    }

    private String show(
            String number,
            String item,
            RevocationPage.Typed typed,
            List<FieldError> errors,
            Account account,
            Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        CaseView view = caseQueries.view(caseNumber, Viewer.of(account));
        ItemView shown = view.items().stream()
                .filter(one -> one.key().equals(AddressedItem.key(item)))
                .findFirst()
                .orElseThrow(ActRefused::noSuchItem);
        RevocationPage.Typed offered = errors.isEmpty() ? typed.orLapsed(view, shown) : typed;
        List<Revocation> earlier = desk.of(caseNumber, shown.key(), Viewer.of(account));
        model.addAttribute(
                "page",
                new RevocationPage(
                        number,
                        item,
                        shown.name(),
                        earlier.stream().map(this::past).toList(),
                        grounds(view, shown, earlier, account),
                        view.isLicence(shown),
                        offered,
                        errors));
        return "window/revocation";
    }

    private RevocationPage.Past past(Revocation one) {
        return new RevocationPage.Past(
                one,
                time.moment(one.openedAt()),
                one.statements().stream().map(Revocation.Statement::text).toList());
    }

    /** Nobody is offered what can only be refused. */
    private static List<RevocationGround> grounds(
            CaseView view, ItemView item, List<Revocation> earlier, Account account) {
        boolean may =
                account.handlesFor(new Organ(item.agency(), view.caseNumber().division()));
        if (!may || earlier.stream().anyMatch(Revocation::isOpen)) {
            return List.of();
        }
        if (item.status() == ItemStatus.REVOKED) {
            boolean cancelled = earlier.stream().anyMatch(one -> one.kind() == RevocationKind.CANCELLATION);
            return cancelled ? List.of() : List.of(RevocationGround.TAKEN_BACK);
        }
        if (!item.isGranted()) {
            return List.of();
        }
        // the head decides what an officer opens
        return Stream.of(RevocationKind.values())
                .filter(kind -> kind == RevocationKind.CANCELLATION || !account.is(Role.HEAD))
                .flatMap(kind -> Arrays.stream(RevocationGround.values()).filter(ground -> ground.kind() == kind))
                .filter(ground -> ground != RevocationGround.TAKEN_BACK)
                .toList();
    }
}
