package org.yiciban.portal.verification;

import org.springframework.stereotype.Component;
import org.yiciban.document.file.VerificationAddress;
import org.yiciban.document.issued.VerificationCode;
import org.yiciban.identity.start.PublicAddress;

/** The page of {@link VerificationPages}, as people outside reach it. */
@Component
class PrintedAddress implements VerificationAddress {

    private final PublicAddress address;

    PrintedAddress(PublicAddress address) {
        this.address = address;
    }

    @Override
    public String of(VerificationCode code) {
        return address.of("/verify/" + code.shown());
    }
}
