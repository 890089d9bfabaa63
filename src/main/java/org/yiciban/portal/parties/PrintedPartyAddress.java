package org.yiciban.portal.parties;

import org.springframework.stereotype.Component;
import org.yiciban.casefile.hearing.PartyAddress;
import org.yiciban.identity.start.PublicAddress;

/** The page of {@link PartyPages}, as people outside reach it. */
@Component
class PrintedPartyAddress implements PartyAddress {

    private final PublicAddress address;

    PrintedPartyAddress(PublicAddress address) {
        this.address = address;
    }

    @Override
    public String of(long no) {
        return address.of("/parties/" + no);
    }
}
