package org.yiciban.api.resource;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.casefile.bills.Bill;
import org.yiciban.casefile.bills.BillActions;
import org.yiciban.casefile.bills.BillState;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.identity.account.Account;

/** Bills of fees: the window enters receipts, supervisors waive and refund. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/items/{item}/bill")
class BillsController {

    private final BillActions actions;

    BillsController(BillActions actions) {
        this.actions = actions;
    }

    /**
     * The bill of an item's fee.
     *
     * @param amount in yuan, with two decimals
     * @param table the row of the decision table that gave the amount; null where the sheet says it
     * @param before what waits for the payment
     * @param due until when it waits; the bill may be paid afterwards too
     */
    record BillAnswer(
            String number,
            String item,
            String payee,
            String amount,
            Bill.ByTable table,
            BillState state,
            Fee.Before before,
            OffsetDateTime openedAt,
            OffsetDateTime due,
            String receipt,
            LocalDate paidOn) {

        static BillAnswer of(Bill bill) {
            return new BillAnswer(
                    bill.number(),
                    bill.item().toString(),
                    bill.payee().value(),
                    bill.amount().toString(),
                    bill.by(),
                    bill.state(),
                    bill.waits(),
                    LegalTimeText.of(bill.openedAt()),
                    LegalTimeText.of(bill.due()),
                    bill.receipt(),
                    bill.paidOn());
        }
    }

    /** A receipt as it lies before the window; the amount in yuan, such as {@code "35.50"}. */
    record ReceiptRequest(String receipt, String amount, LocalDate paidOn) {}

    /** Why nothing is to be paid any more, and by which rule. */
    record WaiverRequest(String reason, String basis) {}

    /** Why what was paid is given back. */
    record RefundRequest(String reason) {}

    @PostMapping("/receipt")
    BillAnswer receive(
            @PathVariable String caseNumber,
            @PathVariable String item,
            @RequestBody ReceiptRequest body,
            Account account) {
        BillActions.PaidReceipt receipt = new BillActions.PaidReceipt(body.receipt(), body.amount(), body.paidOn());
        return BillAnswer.of(actions.receive(
                AddressedCase.number(caseNumber), AddressedItem.key(item), receipt, account, Channel.API));
    }

    @PostMapping("/waiver")
    BillAnswer waive(
            @PathVariable String caseNumber,
            @PathVariable String item,
            @RequestBody WaiverRequest body,
            Account account) {
        return BillAnswer.of(actions.waive(
                AddressedCase.number(caseNumber),
                AddressedItem.key(item),
                body.reason(),
                body.basis(),
                account,
                Channel.API));
    }

    @PostMapping("/refund")
    BillAnswer refund(
            @PathVariable String caseNumber,
            @PathVariable String item,
            @RequestBody RefundRequest body,
            Account account) {
        return BillAnswer.of(actions.refund(
                AddressedCase.number(caseNumber), AddressedItem.key(item), body.reason(), account, Channel.API));
    }
}
