package org.yiciban.window.cases;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.bills.Bill;
import org.yiciban.casefile.bills.BillActions;
import org.yiciban.casefile.bills.BillWords;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.ItemKey;

/** The bill of an item for the offices: the window enters a receipt, a supervisor waives or gives back. */
@Controller
class BillPages {

    private final CaseQueries caseQueries;
    private final BillActions actions;

    BillPages(CaseQueries caseQueries, BillActions actions) {
        this.caseQueries = caseQueries;
        this.actions = actions;
    }

    /** The acts on a bill, each a form of its own. */
    enum BillAct {
        RECEIPT,
        WAIVE,
        REFUND
    }

    @GetMapping("/window/cases/{number}/fees/{item}")
    String ask(@PathVariable String number, @PathVariable String item, Account account, Locale locale, Model model) {
        return show(number, item, account, new BillPage.Typed("", "", "", "", ""), List.of(), locale, model);
    }

    @PostMapping("/window/cases/{number}/fees/{item}")
    String settle(
            @PathVariable String number,
            @PathVariable String item,
            @ModelAttribute BillPage.Typed typed,
            Account account,
            Locale locale,
            Model model) {
        try {
            BillAct act = act(bill(view(number, account), item), account);
            if (act == BillAct.RECEIPT) {
                actions.receive(
                        AddressedCase.number(number),
                        AddressedItem.key(item),
                        new BillActions.PaidReceipt(typed.receipt(), typed.amount(), typed.day()),
                        account,
                        Channel.WINDOW);
            } else if (act == BillAct.REFUND) {
                actions.refund(
                        AddressedCase.number(number), AddressedItem.key(item), typed.reason(), account, Channel.WINDOW);
            } else {
                // whoever may not is told so by the act
                actions.waive(
                        AddressedCase.number(number),
                        AddressedItem.key(item),
                        typed.reason(),
                        typed.basis(),
                        account,
                        Channel.WINDOW);
            }
            return "redirect:/window/cases/{number}";
        } catch (InvalidInput wrong) {
            return show(number, item, account, typed, wrong.errors(), locale, model);
        }
    }

    private CaseView view(String number, Account account) {
        return caseQueries.view(AddressedCase.number(number), Viewer.of(account));
    }

    /** What that account may do about the bill; null for nothing. */
    private static @Nullable BillAct act(Bill bill, Account account) {
        return switch (bill.state()) {
            case OPEN -> account.is(Role.CLERK) ? BillAct.RECEIPT : account.is(Role.SUPERVISOR) ? BillAct.WAIVE : null;
            case PAID -> account.is(Role.SUPERVISOR) ? BillAct.REFUND : null;
            case WAIVED, REFUNDED -> null;
        };
    }

    private String show(
            String number,
            String item,
            Account account,
            BillPage.Typed typed,
            List<FieldError> errors,
            Locale locale,
            Model model) {
        CaseView view = view(number, account);
        Bill bill = bill(view, item);
        String name = ItemView.name(view, bill.item()).in(locale);
        model.addAttribute(
                "page",
                new BillPage(
                        number,
                        item,
                        name,
                        bill.amount().in(locale),
                        bill.number(),
                        BillWords.by(bill, locale),
                        bill.state(),
                        act(bill, account),
                        typed,
                        errors));
        return "window/bill";
    }

    private static Bill bill(CaseView view, String item) {
        ItemKey key = AddressedItem.key(item);
        return view.bills().stream()
                .filter(one -> one.item().equals(key))
                .findFirst()
                .orElseThrow(() -> ActRefused.conflict("bill.none"));
    }
}
