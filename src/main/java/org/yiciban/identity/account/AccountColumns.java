package org.yiciban.identity.account;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.atrest.SealedColumns;

/** What of an account is sealed. */
@Component
class AccountColumns implements SealedColumns {

    @Override
    public List<SealedColumn> sealed() {
        return List.of(AccountRow.ID_NUMBER, AccountRow.MOBILE);
    }
}
