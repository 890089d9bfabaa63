package org.yiciban.demo;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.bills.Bill;
import org.yiciban.casefile.bills.Payments;

/** Stands in for a payment service in demo mode: a page of our own, on which no money moves. */
@Component
@ConditionalOnProperty("yiciban.demo")
class StandInPayments implements Payments {

    @Override
    public Optional<String> page(Bill bill) {
        return Optional.of("/track/" + bill.caseNumber() + "/fees/" + bill.item());
    }
}
