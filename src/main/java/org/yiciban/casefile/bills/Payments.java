package org.yiciban.casefile.bills;

import java.util.Optional;

/**
 * Where applicants pay online: the port of a payment service. Without one bills are paid at the payee's and the window
 * enters the receipts. A service tells of a payment by {@link BillActions#paid}.
 */
public interface Payments {

    /** The address of the page on which a bill is paid; empty where it can't be paid online. */
    Optional<String> page(Bill bill);
}
