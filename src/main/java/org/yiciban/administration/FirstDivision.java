package org.yiciban.administration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.identity.account.AccountChanges;
import org.yiciban.shared.DivisionCode;

/**
 * Gives the usual division to the staff of agencies that were entered before an agency had divisions, before the doors
 * open. The catalogue knows it and the tables don't, so no migration could. A few hundred rows, and none at later starts.
 */
@Component
class FirstDivision implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstDivision.class);

    private final AccountChanges accounts;
    private final Catalogue catalogue;

    FirstDivision(AccountChanges accounts, Catalogue catalogue) {
        this.accounts = accounts;
        this.catalogue = catalogue;
    }

    @Override
    public void afterSingletonsInstantiated() {
        DivisionCode usual = new DivisionCode(catalogue.usualDivision());
        int settled = accounts.settle(usual);
        if (settled > 0) {
            LOG.info("{} of the staff now belong to agencies of the division {}", settled, usual);
        }
    }
}
